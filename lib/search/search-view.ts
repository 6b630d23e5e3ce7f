/** One hit with the words around it, as a concordance shows it (keyword in context). */
export interface HitLine {
  readonly documentId: string;
  /** Half-open, UTF-16 units of the document's text, ascending pairs. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface SearchView {
  /** Those asked for, in the order asked for. */
  readonly lines: readonly HitLine[];
  readonly count: number;
  /** Whether there are more than are listed. */
  readonly more: boolean;
  /** By document, in reading order; those without hits are left out. */
  readonly documents: readonly { readonly id: string; readonly title: string; readonly hits: number }[];
  /** Why what was written is no pattern; null where it is one. */
  readonly problem: string | null;
}

export interface WordCount {
  readonly word: string;
  readonly count: number;
  readonly documents: number;
}
