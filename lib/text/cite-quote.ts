import { groupBy } from "@/lib/shared/group-by";

/** What of a document its citation needs. Authors as "Last, F. M.; Last, F."; both may be unknown. */
interface Cited {
  readonly title: string;
  readonly authors: string;
  readonly year: number | null;
}

/**
 * A quotation with where it is from: “words” (Author year, p. 12). One or two authors by their last names, more by the
 * first and "et al."; the title where no author is known. `place`: as `placeOf` writes it; "" is left out.
 */
export function citeQuote(quote: string, document: Cited, place: string): string {
  return `“${quote}” (${[citeDocument(document), place].filter((part) => part !== "").join(", ")})`;
}

/** A document as it is cited: "Noor and Khan 2025"; its title where no author is known. */
const citeDocument = (document: Cited): string =>
  [citeAuthors(document), document.year].filter((part) => part !== null).join(" ");

/**
 * How documents are cited, by id. Those that would be cited alike are told apart by letters after the year, in their order: "Khan
 * 2019a", "Khan 2019b"; without a year by their titles.
 */
export function citeDocuments(
  documents: readonly (Cited & { readonly id: string })[],
): ReadonlyMap<string, string> {
  const alike = groupBy(documents, citeDocument);
  return new Map(
    documents.map((document) => {
      const cited = citeDocument(document);
      const group = alike.get(cited)!;
      if (group.length === 1) return [document.id, cited];
      if (document.year === null) return [document.id, document.title];
      return [document.id, `${cited}${letters(group.indexOf(document))}`];
    }),
  );
}

/** a, b … z, aa, ab … from 0. */
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(97 + (at % 26));

function citeAuthors({ authors, title }: Cited): string {
  const names = authors
    .split(";")
    .map((name) => name.split(",")[0]!.trim())
    .filter((name) => name !== "");
  if (names.length === 0) return title;
  return names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
}
