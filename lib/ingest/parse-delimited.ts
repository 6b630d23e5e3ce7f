import Papa from "papaparse";
import { guessDelimiter } from "@/lib/ingest/guess-delimiter";
import { makeSheet } from "@/lib/ingest/make-sheet";
import { type Delimiter, delimiters, type Sheet } from "@/lib/ingest/sheet";

export interface Delimited {
  readonly sheet: Sheet;
  readonly delimiter: Delimiter;
  readonly warnings: readonly string[];
}

/** Excel's own way of naming the delimiter, as the first line of a file. */
const named = /^\ufeff?sep=([,;\t|])\r?\n/i;

/**
 * Takes a decoded text file of tables apart. Without `chosen` the delimiter is what the file names, else guessed. Cells may be quoted and hold line ends. A quotation mark that is
 * never closed is told, since it swallows all rows after it. Throws TOO_LARGE.
 */
export function parseDelimited(text: string, chosen?: Delimiter): Delimited {
  const name = named.exec(text);
  const body = name ? text.slice(name[0].length) : text.replace(/^\ufeff/, "");
  const delimiter = chosen ?? delimiters.find((each) => each === name?.[1]) ?? guessDelimiter(body);
  const read = Papa.parse<string[]>(body, { delimiter });
  // The line that names the delimiter is a row to whoever counts.
  const rows = name ? [[], ...read.data] : read.data;
  const warnings = read.errors.flatMap(({ code, row }) =>
    code === "MissingQuotes" && row !== undefined
      ? [
          `Row ${row + (name ? 2 : 1)} opens a quotation mark (") that is never closed, so everything after it became one cell. Close it in the file, or choose another separator.`,
        ]
      : [],
  );
  return { sheet: makeSheet("", rows), delimiter, warnings };
}
