import type { CitedPage } from "@/lib/text/place";
import type { Block } from "@/lib/text/block";

/** What there is in the project that another is brought into, as far as it can be the same. Nothing deleted. */
export interface PresentProject {
  readonly codes: readonly PresentCode[];
  /** By the GUIDs of deleted codes that were merged into others: the code that stands for each now. */
  readonly merged: ReadonlyMap<string, string>;
  readonly documents: readonly PresentDocument[];
  /** In the order they were made. */
  readonly layers: readonly PresentLayer[];
  readonly cases: readonly PresentCase[];
  readonly codeSets: readonly PresentSet[];
  /** Sets, and folders, of which a document is in one at most. */
  readonly documentSets: readonly (PresentSet & { readonly kind: "folder" | "set" })[];
  /** Names of attributes that documents or cases have. */
  readonly attributes: readonly string[];
  /** Rows of here by GUIDs of files that were brought in before: their layers, documents and memos. A layer without a GUID by its own id. */
  readonly origins: ReadonlyMap<string, string>;
}

export interface PresentCode {
  readonly id: string;
  readonly guid: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly name: string;
}

export interface PresentDocument extends TextKeys {
  readonly id: string;
  readonly title: string;
  /** The reading that is shown. */
  readonly textId: string;
  /** Of the original file. */
  readonly sha256: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Authors, year and the like, under the names that an export gives them. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What texts are compared by; "" for a text without words. */
export interface TextKeys {
  /** The same for equal texts. */
  readonly exact: string;
  /** The same for texts that differ in white space alone. */
  readonly loose: string;
}

export interface PresentLayer {
  readonly id: string;
  readonly name: string;
  /** An import made it, for somebody without an account here. All others are a person's who works or worked here, a round's, a model's or the consensus. */
  readonly labelled: boolean;
}

interface PresentCase {
  readonly id: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface PresentSet {
  readonly id: string;
  readonly name: string;
  /** Of codes or documents. */
  readonly memberIds: readonly string[];
}

/** What stands in matched documents, and on what else is matched. */
export interface PresentWork {
  readonly passages: readonly PresentPassage[];
  /** `placeOfCoding` of each. */
  readonly codings: ReadonlySet<string>;
  readonly memos: readonly PresentMemo[];
  readonly links: readonly PresentLink[];
  /** `caseId documentId` of whole documents. */
  readonly caseLinks: ReadonlySet<string>;
  /** The text that passages are carried to, of documents that are matched without being equal. */
  readonly readings: ReadonlyMap<string, PresentReading>;
}

/** A passage of the reading that its document shows. */
export interface PresentPassage {
  readonly id: string;
  readonly documentId: string;
  readonly ranges: readonly number[];
  readonly region: readonly number[];
  readonly quotes: readonly string[];
}

export interface PresentReading {
  /** Of the document's original file. */
  readonly sha256: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly CitedPage[];
}

interface PresentMemo {
  readonly id: string;
  readonly target: string;
  readonly targetId: string;
  readonly title: string;
  /** Plain. */
  readonly text: string;
}

interface PresentLink {
  readonly id: string;
  readonly fromPassageId: string;
  readonly toPassageId: string;
  readonly kind: string;
}

/** What two codings may not have in common. */
export const placeOfCoding = (coding: {
  readonly passageId: string;
  readonly codeId: string;
  readonly layerId: string;
}): string => `${coding.passageId} ${coding.codeId} ${coding.layerId}`;
