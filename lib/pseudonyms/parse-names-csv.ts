import Papa from "papaparse";
import { unguardFormula } from "@/lib/exchange/write-codebook-csv";
import { cleanLine } from "@/lib/shared/clean-text";
import { mostNames, nameLimit, type Pseudonym } from "./pseudonym";

/** What a file of names holds: the lines that can be read, and for the others their number and why. */
export interface NamesFile {
  readonly names: readonly Pseudonym[];
  readonly problems: readonly { readonly row: number; readonly message: string }[];
}

const headings = {
  name: /^(name|find|original)s?$/i,
  replacement: /^(replacement|pseudonym|replace with)s?$/i,
};
const yes = /^(yes|true|1|x|case)$/i;

/**
 * Names from a CSV file: columns name, replacement and, where wanted, match_case ("yes"), in this order, or in any with a
 * heading row. Parted by commas, semicolons or tabs. Blank lines are passed over; rows are counted from 1, the heading
 * included. A file with more lines than a list holds gives the first of them and a problem.
 */
export function parseNamesCsv(text: string): NamesFile {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), {
    skipEmptyLines: false,
    preview: mostNames + 2,
    delimitersToGuess: [",", ";", "\t"],
  });
  const rows = data.map((row) => row.map((cell) => cleanLine(unguardFormula(cell))));
  const head = rows[0] ?? [];
  const nameAt = head.findIndex((cell) => headings.name.test(cell));
  const replacementAt = head.findIndex((cell) => headings.replacement.test(cell));
  const headed = nameAt !== -1 && replacementAt !== -1;
  const caseAt = headed ? head.findIndex((cell) => /^(match[ _]?)?case$/i.test(cell)) : 2;
  const [first, second] = headed ? [nameAt, replacementAt] : [0, 1];
  const names: Pseudonym[] = [];
  const problems: { row: number; message: string }[] = [];
  rows.forEach((cells, index) => {
    if ((headed && index === 0) || cells.every((cell) => cell === "")) return;
    const [name = "", replacement = ""] = [cells[first], cells[second]];
    const message = problemOf(name, replacement, names.length);
    if (message !== null) problems.push({ row: index + 1, message });
    else names.push({ name, replacement, matchCase: yes.test(cells[caseAt] ?? "") });
  });
  return { names, problems };
}

function problemOf(name: string, replacement: string, before: number): string | null {
  if (name === "" || replacement === "") return "A name or its replacement is missing.";
  if (name.length > nameLimit || replacement.length > nameLimit)
    return `A name or its replacement has more than ${nameLimit} characters.`;
  return before >= mostNames
    ? `A list holds ${mostNames} names at most; this and what follows is left out.`
    : null;
}
