import Papa from "papaparse";
import { type Delimiter, delimiters } from "@/lib/ingest/sheet";

/** Rows that are looked at, and how much text at most, in UTF-16 units. */
const looked = 60;
const sample = 256 * 1024;

/**
 * What most likely stands between the cells of a text file of tables: the sign that its header holds and that cuts the
 * most of its first rows into equally many cells; of equals the one that makes more. A file that no sign cuts, such
 * as a single column, gives a comma.
 */
export function guessDelimiter(text: string): Delimiter {
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    ...evenness(text.slice(0, sample), delimiter),
  }));
  const [best] = scored.sort((a, b) => b.share - a.share || b.cells - a.cells);
  return best && best.share > 0 ? best.delimiter : ",";
}

/** The usual count of cells of a row, and the share of rows that have it; no share when the header is one cell. */
function evenness(text: string, delimiter: Delimiter): { share: number; cells: number } {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: looked, skipEmptyLines: "greedy" });
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells, rows] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  if (cells === 1 || (data[0]?.length ?? 1) === 1) return { share: 0, cells: 1 };
  return { share: rows / data.length, cells };
}
