/** A name where it stands in a document's text, `[start, end)` in UTF-16 units, and what is shown in its place. */
export interface ShownName {
  readonly start: number;
  readonly end: number;
  /** A blank for what is left of a name in further lines of its cell. */
  readonly shown: string;
}

/** Always the same: whoever depends on it is not made anew. */
export const noNames: readonly ShownName[] = [];

/** What the reader shows of a document in place of names. */
export interface DocumentNames {
  /** In text order, disjoint. */
  readonly names: readonly ShownName[];
  readonly authors: string;
  /** What all documents of the project are called, by their ids: of one that is not among them it is not known. */
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * What a document is called while names are shown as something else. One that was added since, or whose names are not known yet
 * (`found` is null), may have a name in its title, which is not shown.
 */
export const shownTitle = (found: DocumentNames | null, documentId: string): string =>
  found?.titles[documentId] ?? "…";

/** The names of which something stands in `[start, end)`, of names in text order. */
export function namesWithin(
  names: readonly ShownName[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly ShownName[] {
  const first = firstEndingAfter(names, start);
  let last = first;
  while (last < names.length && names[last]!.start < end) last += 1;
  return first === last ? noNames : names.slice(first, last);
}

/** The edge of the name that an offset lies strictly inside of; the offset itself where it lies in none. */
export function edgeOfName(names: readonly ShownName[], offset: number, edge: "start" | "end"): number {
  const name = names[firstEndingAfter(names, offset)];
  return name === undefined || name.start >= offset ? offset : name[edge];
}

/** Ranges that take all of the names they cut; each for itself, so that two may meet. */
export const coverNames = <R extends { readonly start: number; readonly end: number }>(
  names: readonly ShownName[],
  ranges: readonly R[],
): R[] =>
  ranges.map((range) => ({
    ...range,
    start: edgeOfName(names, range.start, "start"),
    end: edgeOfName(names, range.end, "end"),
  }));

/** Where a caret that went from one offset to another stands: what it has come to inside of a name, it goes over. */
export const passName = (names: readonly ShownName[], from: number, to: number): number =>
  edgeOfName(names, to, to < from ? "start" : "end");

/** The place of the first name that ends after an offset; their count where none does. */
function firstEndingAfter(names: readonly ShownName[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
