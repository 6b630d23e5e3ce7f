/** One work of a bibliography, as far as a document's details can tell it. Unknown text is "". */
export interface Reference {
  /** Of CSL: "article-journal", "book", "chapter" …; "" when unknown. */
  readonly type: string;
  readonly title: string;
  /** "Last, F.; Last, F." */
  readonly authors: string;
  readonly year: number | null;
  /** Where it appeared: "Journal 3(2), 1–20", or the publisher. */
  readonly source: string;
  /** Bare and in lower case: 10.1000/xyz. */
  readonly doi: string;
  /** Paths of attached files as the program wrote them, with `/` between folders: "files/12/paper.pdf". */
  readonly files: readonly string[];
}

/** What reading a bibliography gave. */
export interface ReferenceFile {
  readonly references: readonly Reference[];
  /** Whole sentences about entries that could not be read. */
  readonly warnings: readonly string[];
}

/** The most entries of one bibliography, and its size in bytes. */
export const referenceLimits = { entries: 20_000, bytes: 30 * 1024 * 1024 } as const;

/** Ends of names of files that hold bibliographies. */
export const isReferenceName = (fileName: string): boolean =>
  /\.(?:ris|bib|bibtex|json|csl)$/i.test(fileName);
