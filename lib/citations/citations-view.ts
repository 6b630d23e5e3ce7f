/** One place where a work is cited, half-open in UTF-16 units of the document's text. */
export interface CitedPlaceView {
  readonly start: number;
  readonly end: number;
  /** "p. 12", or "¶ 7" where pages are unknown. */
  readonly place: string;
}

/** An entry of a document's list of references. */
interface CitedReferenceView {
  readonly label: string;
  /** The entry as it is shown. */
  readonly text: string;
  /** The document of the project that it is; null for none. */
  readonly documentId: string | null;
  readonly places: readonly CitedPlaceView[];
}

/** Citations of one wording that no single entry of the document's list was found for. */
export interface UnmatchedView {
  readonly label: string;
  /** How many entries could be meant: 0, or more than one. */
  readonly fitting: number;
  readonly documentId: string | null;
  readonly places: readonly CitedPlaceView[];
}

export interface CitingDocumentView {
  readonly id: string;
  readonly title: string;
  /** "Noor 2025". */
  readonly cited: string;
  /** Whose offsets its places count in. */
  readonly textId: string;
  readonly citations: number;
  /** Those cited most first, then as they stand in the list. */
  readonly references: readonly CitedReferenceView[];
  readonly unmatched: readonly UnmatchedView[];
}

/** A work and who cites it. */
export interface CitedWorkView {
  readonly id: string;
  readonly label: string;
  /** "" where it stands in no list. */
  readonly title: string;
  /** The document of the project that it is; null for none. */
  readonly documentId: string | null;
  /** By document: how often it is cited in the text; 0 where it only stands in the list. Others have no entry. */
  readonly times: Readonly<Record<string, number>>;
}

export interface CitationsView {
  /** In reading order. */
  readonly documents: readonly CitingDocumentView[];
  /** Cited by most documents first, then most often, then by label. */
  readonly works: readonly CitedWorkView[];
}
