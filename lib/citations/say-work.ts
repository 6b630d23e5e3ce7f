import type { Citation } from "./citation";
import type { ParsedReference } from "./parse-reference";
import { surnameOf } from "./surnames";

/** How a work is called in lists: "Khan 2019", "Khan and Ali 2019a", "Smith et al. 2020". */
function sayWork(authors: readonly string[], more: boolean, year: string): string {
  const [first = "", second] = authors;
  const many = more || authors.length > 2;
  const names = many ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
  return `${names} ${year}`.trim();
}

/** An entry's work; its number, "[12]", where its authors cannot be told. */
export const sayReference = ({ authors, year, suffix, number }: ParsedReference): string =>
  authors.length === 0 && number !== null ? `[${number}]` : sayWork(authors, false, year + suffix);

/** A citation's work, as it stands in the text. */
export const sayCitation = (citation: Citation): string =>
  citation.kind === "numbered"
    ? `[${citation.number}]`
    : sayWork(citation.names.map(surnameOf), citation.more, citation.year + citation.suffix);
