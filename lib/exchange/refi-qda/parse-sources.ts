import {
  attributeOf,
  childOf,
  childrenOf,
  readAuthored,
  readGuid,
  readGuidOrNull,
  readWhole,
  refsOf,
  textOf,
} from "./read-values";
import type {
  BoxPlace,
  RefiCoding,
  RefiSelection,
  RefiSource,
  RefiText,
  RefiTranscript,
  RefiVariableValue,
  SyncPlace,
  TextPlace,
  TimePlace,
} from "./refi-project";
import type { XmlElement } from "./xml-element";

/** Told of each thing that is passed over, by what it is. */
export type OnSkip = (what: string) => void;

/** The sources of a project in the order of the file. */
export function parseSources(sources: XmlElement | undefined, onSkip: OnSkip): RefiSource[] {
  return (sources?.children ?? []).flatMap((element) => parseSource(element, onSkip) ?? []);
}

function parseSource(element: XmlElement, onSkip: OnSkip): RefiSource | null {
  const { name } = element;
  if (name === "TextSource") return { kind: "text", ...parseText(element, onSkip) };
  if (name === "PictureSource") {
    const description = childOf(element, "TextDescription");
    return {
      kind: "picture",
      ...parseFile(element, onSkip),
      textDescription: description === undefined ? null : parseText(description, onSkip),
      selections: parseSelections(element, "PictureSelection", readBox, onSkip),
    };
  }
  if (name === "PDFSource") {
    const representation = childOf(element, "Representation");
    return {
      kind: "pdf",
      ...parseFile(element, onSkip),
      selections: parseSelections(element, "PDFSelection", readPageBox, onSkip),
      representation: representation === undefined ? null : parseText(representation, onSkip),
    };
  }
  if (name === "AudioSource" || name === "VideoSource") {
    const kind = name === "AudioSource" ? "audio" : "video";
    const selections = name === "AudioSource" ? "AudioSelection" : "VideoSelection";
    return {
      kind,
      ...parseFile(element, onSkip),
      transcripts: childrenOf(element, "Transcript").map((each) => parseTranscript(each, onSkip)),
      selections: parseSelections(element, selections, readTime, onSkip),
    };
  }
  return null;
}

/** A source or a note that is a text. */
export function parseText(element: XmlElement, onSkip: OnSkip): RefiText {
  return {
    ...parseTextPaths(element),
    selections: parseSelections(element, "PlainTextSelection", readTextPlace, onSkip),
    codings: parseCodings(element, onSkip),
    noteRefs: refsOf(element, "NoteRef"),
    values: parseValues(element),
  };
}

function parseTextPaths(element: XmlElement) {
  return {
    guid: readGuid(element.attributes["guid"]),
    name: attributeOf(element, "name"),
    description: textOf(element, "Description"),
    plainTextPath: attributeOf(element, "plainTextPath"),
    richTextPath: attributeOf(element, "richTextPath"),
    content: childOf(element, "PlainTextContent")?.text ?? null,
    ...readAuthored(element),
  };
}

function parseFile(element: XmlElement, onSkip: OnSkip) {
  return {
    guid: readGuid(element.attributes["guid"]),
    name: attributeOf(element, "name"),
    description: textOf(element, "Description"),
    path: attributeOf(element, "path"),
    currentPath: attributeOf(element, "currentPath"),
    codings: parseCodings(element, onSkip),
    noteRefs: refsOf(element, "NoteRef"),
    values: parseValues(element),
    ...readAuthored(element),
  };
}

function parseTranscript(element: XmlElement, onSkip: OnSkip): RefiTranscript {
  return {
    ...parseTextPaths(element),
    syncPoints: childrenOf(element, "SyncPoint").map(({ attributes }) => ({
      guid: readGuid(attributes["guid"]),
      timeStamp: readWhole(attributes["timeStamp"]),
      position: readWhole(attributes["position"]),
    })),
    selections: parseSelections(element, "TranscriptSelection", readSyncPlace, onSkip),
    noteRefs: refsOf(element, "NoteRef"),
  };
}

function parseSelections<Place>(
  parent: XmlElement,
  name: string,
  readPlace: (element: XmlElement) => Place | null,
  onSkip: OnSkip,
): RefiSelection<Place>[] {
  return childrenOf(parent, name).flatMap((element) => {
    const place = readPlace(element);
    if (place === null) {
      onSkip(`${name} that does not say where it is`);
      return [];
    }
    const representation = childOf(element, "Representation");
    return {
      guid: readGuid(element.attributes["guid"]),
      name: attributeOf(element, "name"),
      description: textOf(element, "Description"),
      place,
      codings: parseCodings(element, onSkip),
      noteRefs: refsOf(element, "NoteRef"),
      representation: representation === undefined ? null : parseText(representation, onSkip),
      ...readAuthored(element),
    };
  });
}

function parseCodings(parent: XmlElement, onSkip: OnSkip): RefiCoding[] {
  return childrenOf(parent, "Coding").flatMap((element) => {
    const [code] = refsOf(element, "CodeRef");
    if (code === undefined) {
      onSkip("Coding that names no code");
      return [];
    }
    return {
      guid: readGuid(element.attributes["guid"]),
      code,
      creatingUser: readGuidOrNull(element.attributes["creatingUser"]),
      created: element.attributes["creationDateTime"] ?? null,
      noteRefs: refsOf(element, "NoteRef"),
    };
  });
}

/** What is said of a source or a case; values of whatever type as they are written. */
export const parseValues = (element: XmlElement): RefiVariableValue[] =>
  childrenOf(element, "VariableValue").flatMap((value) => {
    const [variable] = refsOf(value, "VariableRef");
    const said = value.children.find(({ name }) =>
      /^(Text|Boolean|Integer|Float|Date|DateTime)Value$/.test(name),
    );
    return variable === undefined ? [] : [{ variable, value: said?.text ?? "" }];
  });

function readTextPlace({ attributes }: XmlElement): TextPlace | null {
  const [start, end] = [readWhole(attributes["startPosition"]), readWhole(attributes["endPosition"])];
  return start === null || end === null ? null : { start, end };
}

function readBox({ attributes }: XmlElement): BoxPlace | null {
  const read = (side: string) => readWhole(attributes[side]);
  const [firstX, firstY, secondX, secondY] = [
    read("firstX"),
    read("firstY"),
    read("secondX"),
    read("secondY"),
  ];
  if (firstX === null || firstY === null || secondX === null || secondY === null) return null;
  return { page: null, firstX, firstY, secondX, secondY };
}

function readPageBox(element: XmlElement): BoxPlace | null {
  const [box, page] = [readBox(element), readWhole(element.attributes["page"])];
  return box === null || page === null ? null : { ...box, page };
}

function readTime({ attributes }: XmlElement): TimePlace | null {
  const [begin, end] = [readWhole(attributes["begin"]), readWhole(attributes["end"])];
  return begin === null || end === null ? null : { begin, end };
}

const readSyncPlace = ({ attributes }: XmlElement): SyncPlace => ({
  fromSyncPoint: readGuidOrNull(attributes["fromSyncPoint"]),
  toSyncPoint: readGuidOrNull(attributes["toSyncPoint"]),
});
