import { median, type PdfLine, type PdfPage, type Rule } from "@/lib/ingest/pdf-page";
import { findColumns, type Column } from "@/lib/ingest/pdf-columns";
import { readRows, type PdfCell, type PrintCell } from "@/lib/ingest/pdf-rows";
import { cutWords, hullOf, joinWords, type Words } from "@/lib/ingest/pdf-words";
import type { Rect } from "@/lib/text/page-runs";

/** A table on a page: its lines `[from, to)` in content order, and what stands in its cells. */
export interface PdfTable {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly PdfCell[];
}

/** Gaps from this many times the size on part the cells of a line. */
const cellGap = 0.9;
/** Rows stand at most this many times the height of a line apart. */
const rowGap = 2.6;
/** A line with one piece only belongs to a table when it takes less than this share of its width. */
const narrow = 0.6;

/**
 * The tables of a page: lines that follow one another, are parted by gaps, and whose pieces stand under one another in
 * at least two columns. `taken`: lines that are something else. Text in columns is none, nor are numbered lines.
 */
export function findPdfTables({ lines, rules = [] }: PdfPage, taken: ReadonlySet<number>): PdfTable[] {
  const pieces = lines.map((line, index) =>
    taken.has(index) ? [] : joinWords(cutWords(line), cellGap * line.size),
  );
  const tables: PdfTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if ((pieces[index]?.length ?? 0) < 2) continue;
    const region = growRegion(lines, pieces, index, tables.at(-1)?.to ?? 0);
    const table = readTable({ lines, rules }, pieces, region);
    if (!table) continue;
    tables.push(table);
    index = table.to - 1;
  }
  return tables;
}

interface Region {
  readonly from: number;
  readonly to: number;
}

function growRegion(
  lines: readonly PdfLine[],
  pieces: readonly (readonly Words[])[],
  seed: number,
  least: number,
): Region {
  const height = median(lines.map(({ top, bottom }) => bottom - top));
  let hull: Rect = lines[seed] ?? hullOf([]);
  const joins = (index: number): boolean => {
    const line = lines[index];
    const parts = pieces[index];
    if (!line || !parts || parts.length === 0) return false;
    const apart = Math.max(line.top - hull.bottom, hull.top - line.bottom);
    const beside = line.right < hull.left - height || line.left > hull.right + height;
    // A column of text beside the table is none of its own, unless the table has only begun.
    const high = hull.bottom - hull.top > 3 * height;
    if (apart > (rowGap - 1) * height || (beside && (apart > 0 || high))) return false;
    return parts.length >= 2 || line.right - line.left < narrow * (hull.right - hull.left);
  };
  let to = seed + 1;
  for (; joins(to); to += 1) hull = hullOf([hull, lines[to] ?? hull]);
  let from = seed;
  // Above the first parted line only what stands beside it: heads that are set lower or higher.
  const isBeside = (line: PdfLine | undefined) => line !== undefined && line.bottom > hull.top + 0.2 * height;
  for (; from > least && joins(from - 1) && isBeside(lines[from - 1]); from -= 1) {
    hull = hullOf([hull, lines[from - 1] ?? hull]);
  }
  return { from, to };
}

/** A region's table; null when its pieces do not stand in columns. Lines at its end that are in one column go. */
function readTable(
  { lines, rules }: { readonly lines: readonly PdfLine[]; readonly rules: readonly Rule[] },
  pieces: readonly (readonly Words[])[],
  region: Region,
): PdfTable | null {
  let { to } = region;
  while (to > region.from && isTail(lines, pieces, region.from, to - 1)) to -= 1;
  const words = lines
    .slice(region.from, to)
    .flatMap((line, index) => cutWords(line).map((word) => ({ ...word, line: region.from + index })));
  const size = median(lines.slice(region.from, to).map((line) => line.size));
  const found = findColumns(pieces.slice(region.from, to).flat(), size);
  if (found.length < 2) return null;
  const columns = readsLeft(words) ? found.reverse() : found;
  const read = readRows(words, columns, size, rules);
  return read && !isProse(read.cells, lines, columns) ? { from: region.from, to, cells: read.cells } : null;
}

/** More of the letters belong to scripts that are written to the left. */
export function readsLeft(words: readonly { readonly text: string }[]): boolean {
  const text = words.map((word) => word.text).join("");
  const left = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  return left * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** A last line of one piece that begins where the table does, below everything else: text that follows the table. */
function isTail(
  lines: readonly PdfLine[],
  pieces: readonly (readonly Words[])[],
  from: number,
  index: number,
): boolean {
  const line = lines[index];
  const others = lines.slice(from, index).filter((_, at) => (pieces[from + at]?.length ?? 0) > 0);
  if (!line || others.length === 0 || (pieces[index]?.length ?? 0) !== 1) return false;
  const hull = hullOf(others);
  const below = line.top >= hull.bottom - 0.3 * line.size;
  const wide = line.right - line.left > 0.35 * (hull.right - hull.left);
  return below && (wide || Math.abs(line.left - hull.left) < 0.5 * line.size);
}

/** Text in columns fills nearly every row of every column with words up to the column's edge. */
function isProse(
  cells: readonly PrintCell[],
  lines: readonly PdfLine[],
  columns: readonly Column[],
): boolean {
  const parts = cells.flatMap((cell) => cell.parts);
  const filled = parts.filter(({ line, start, end, left, right, column }) => {
    const width = (columns[column]?.right ?? 0) - (columns[column]?.left ?? 0);
    const words = lines[line]?.text.slice(start, end).split(" ").length ?? 0;
    return words >= 4 && right - left > 0.75 * width;
  });
  return filled.length > 0.6 * parts.length;
}
