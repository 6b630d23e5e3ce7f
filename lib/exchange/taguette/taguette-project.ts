/** A project as a database of Taguette holds it, the program's own words; lists in the order of their ids. */
export interface TaguetteProject {
  readonly name: string;
  readonly description: string;
  /** "2024-06-21 18:14:58.622705", UTC; so are all dates. */
  readonly created: string;
  readonly documents: readonly TaguetteDocument[];
  readonly tags: readonly { readonly id: number; readonly path: string; readonly description: string }[];
  readonly highlights: readonly TaguetteHighlight[];
}

interface TaguetteDocument {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly created: string;
  /** All that stands between the tags of its HTML, with nothing added and nothing taken away. */
  readonly text: string;
}

interface TaguetteHighlight {
  readonly id: number;
  readonly documentId: number;
  /** Half-open, bytes of the document's text in UTF-8. */
  readonly start: number;
  readonly end: number;
  readonly tagIds: readonly number[];
  /** The login of who made it, and when; null where the program's record does not tell. */
  readonly madeBy: string | null;
  readonly made: string | null;
}
