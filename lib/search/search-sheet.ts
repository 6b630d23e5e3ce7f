import type { Sheet } from "@/lib/exchange/sheet";
import type { SearchView } from "./search-view";

/** A concordance as it is exported: a row a hit, with what stands before and after it. */
export function toSearchSheet({ lines, documents, count }: SearchView, words: string): Sheet {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  return {
    title: `Hits for ${words}`,
    ...(lines.length < count && { caption: `The first ${lines.length} of ${count} hits.` }),
    columns: [
      { heading: "Document" },
      { heading: "Before", weight: 2 },
      { heading: "Found" },
      { heading: "After", weight: 2 },
    ],
    rows: lines.map(({ documentId, before, words: found, after }) => [
      titles.get(documentId) ?? "",
      before,
      found,
      after,
    ]),
  };
}
