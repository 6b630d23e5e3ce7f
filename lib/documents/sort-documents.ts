import type { DocumentView } from "@/lib/documents/document-view";

export type SortColumn = "title" | "authors" | "year" | "codings" | "createdAt";

export interface DocumentOrder {
  readonly by: SortColumn;
  readonly descending: boolean;
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/**
 * Documents in the order of a column; numbers inside texts count by value. What a document does not tell (no authors,
 * no year) stands last in both directions, and equals stand by title, then id.
 */
export function sortDocuments(documents: readonly DocumentView[], order: DocumentOrder): DocumentView[] {
  const sign = order.descending ? -1 : 1;
  return [...documents].sort((a, b) => {
    const unknown = Number(isUnknown(a, order.by)) - Number(isUnknown(b, order.by));
    if (unknown !== 0) return unknown;
    return sign * compareBy(a, b, order.by) || collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
  });
}

const isUnknown = (document: DocumentView, by: SortColumn): boolean =>
  document[by] === null || document[by] === "";

function compareBy(a: DocumentView, b: DocumentView, by: SortColumn): number {
  if (by === "title" || by === "authors") return collator.compare(a[by], b[by]);
  return Number(a[by]) - Number(b[by]);
}

/** The documents that hold every word somewhere in their details; case does not count. No words keep all. */
export function filterDocuments(documents: readonly DocumentView[], words: string): DocumentView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return documents.filter((document) => {
    const { title, authors, year, source, doi, fileName, attributes } = document;
    const said = [title, authors, year ?? "", source, doi, fileName, ...Object.entries(attributes).flat()];
    const all = said.join("\n").toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}
