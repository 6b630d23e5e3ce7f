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
  const who = [citeAuthors(document), document.year].filter((part) => part !== null).join(" ");
  return `“${quote}” (${[who, place].filter((part) => part !== "").join(", ")})`;
}

function citeAuthors({ authors, title }: Cited): string {
  const names = authors
    .split(";")
    .map((name) => name.split(",")[0]!.trim())
    .filter((name) => name !== "");
  if (names.length === 0) return title;
  return names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
}
