/**
 * A project as REFI-QDA (QDA-XML 1.0, 18 March 2019) writes it: what reading a .qde gives and what writing one takes. The
 * words are the standard's. Lists keep the order of the file. GUIDs are in small letters without braces. Dates are as the
 * file writes them (xsd:dateTime). Positions are as the file counts them; which units these are `offset-conventions` tells.
 */
export interface RefiProject {
  name: string;
  /** The program that wrote it, with its version; "" where it does not say. */
  origin: string;
  description: string;
  creatingUser: string | null;
  created: string | null;
  modified: string | null;
  /** Where external files lie, with `relative://` paths counted from there. */
  basePath: string;
  users: RefiUser[];
  codes: RefiCode[];
  variables: RefiVariable[];
  cases: RefiCase[];
  sources: RefiSource[];
  notes: RefiNote[];
  links: RefiLink[];
  sets: RefiSet[];
  graphs: RefiGraph[];
  /** Notes on the project as a whole, by GUID. */
  noteRefs: string[];
}

/** Who made or changed something; `null` where the file does not say. */
export interface RefiAuthored {
  creatingUser: string | null;
  created: string | null;
  modifyingUser: string | null;
  modified: string | null;
}

export interface RefiUser {
  guid: string;
  name: string;
  id: string;
}

export interface RefiCode {
  guid: string;
  name: string;
  isCodable: boolean;
  /** `#rrggbb`, or null. */
  color: string | null;
  description: string;
  noteRefs: string[];
  children: RefiCode[];
}

export type RefiVariableType = "Text" | "Boolean" | "Integer" | "Float" | "Date" | "DateTime";

export interface RefiVariable {
  guid: string;
  name: string;
  type: RefiVariableType;
  description: string;
}

export interface RefiVariableValue {
  variable: string;
  /** As the file writes it; "" where the value is missing. */
  value: string;
}

export interface RefiCase {
  guid: string;
  name: string;
  description: string;
  codeRefs: string[];
  values: RefiVariableValue[];
  sourceRefs: string[];
  selectionRefs: string[];
}

export interface RefiCoding {
  guid: string;
  code: string;
  creatingUser: string | null;
  created: string | null;
  noteRefs: string[];
}

/** A text in the project: its characters stand in `content`, or in the files that the paths name. */
export interface RefiText extends RefiAuthored {
  guid: string;
  name: string;
  description: string;
  /** `internal://…`, `relative://…`, `absolute://…` or a bare name; "" where there is none. */
  plainTextPath: string;
  richTextPath: string;
  content: string | null;
  selections: RefiSelection<TextPlace>[];
  codings: RefiCoding[];
  noteRefs: string[];
  values: RefiVariableValue[];
}

export type RefiNote = RefiText;

export interface RefiSelection<Place> extends RefiAuthored {
  guid: string;
  name: string;
  description: string;
  place: Place;
  codings: RefiCoding[];
  noteRefs: string[];
  /** Of a place on a page: the text there, if the file gives it. */
  representation: RefiText | null;
}

/** Half-open, counted as the file counts. */
export interface TextPlace {
  start: number;
  end: number;
}

/** Corners in the units of the file: pixels of a picture from its top left; points of a page, from its bottom left. */
export interface BoxPlace {
  /** Of a PDF, from 0; null in a picture. */
  page: number | null;
  firstX: number;
  firstY: number;
  secondX: number;
  secondY: number;
}

/** Milliseconds, half-open. */
export interface TimePlace {
  begin: number;
  end: number;
}

export interface SyncPlace {
  fromSyncPoint: string | null;
  toSyncPoint: string | null;
}

interface RefiSyncPoint {
  guid: string;
  /** Milliseconds. */
  timeStamp: number | null;
  /** In the transcript, counted as the file counts. */
  position: number | null;
}

export interface RefiTranscript extends RefiAuthored {
  guid: string;
  name: string;
  description: string;
  plainTextPath: string;
  richTextPath: string;
  content: string | null;
  syncPoints: RefiSyncPoint[];
  selections: RefiSelection<SyncPlace>[];
  noteRefs: string[];
}

interface RefiFile extends RefiAuthored {
  guid: string;
  name: string;
  description: string;
  path: string;
  currentPath: string;
  codings: RefiCoding[];
  noteRefs: string[];
  values: RefiVariableValue[];
}

export interface RefiTextSource extends RefiText {
  kind: "text";
}

export interface RefiPictureSource extends RefiFile {
  kind: "picture";
  textDescription: RefiText | null;
  selections: RefiSelection<BoxPlace>[];
}

export interface RefiPdfSource extends RefiFile {
  kind: "pdf";
  selections: RefiSelection<BoxPlace>[];
  /** The text of the whole file, with the selections that are places in text. */
  representation: RefiText | null;
}

export interface RefiMediaSource extends RefiFile {
  kind: "audio" | "video";
  transcripts: RefiTranscript[];
  selections: RefiSelection<TimePlace>[];
}

export type RefiSource = RefiTextSource | RefiPictureSource | RefiPdfSource | RefiMediaSource;

/** Whatever has a GUID can be an end. */
export interface RefiLink {
  guid: string;
  name: string;
  direction: "Associative" | "OneWay" | "Bidirectional" | null;
  color: string | null;
  origin: string | null;
  target: string | null;
  noteRefs: string[];
}

export interface RefiSet {
  guid: string;
  name: string;
  description: string;
  codes: string[];
  sources: string[];
  notes: string[];
}

/** Kept as data: vertices and edges with all their attributes, by the standard's names. */
export interface RefiGraph {
  guid: string;
  name: string;
  vertices: Record<string, string>[];
  edges: Record<string, string>[];
}
