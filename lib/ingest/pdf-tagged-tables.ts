import { median, type PdfLine } from "@/lib/ingest/pdf-page";
import type { PdfCell } from "@/lib/ingest/pdf-rows";
import { readsLeft, type PdfTable } from "@/lib/ingest/pdf-table";
import { cutWords } from "@/lib/ingest/pdf-words";
import { placeTagged, type PdfTag, type TaggedTable } from "@/lib/ingest/pdf-tags";

/** What a file's tags say is a table but has fewer rows or columns with words only places other things. */
const least = 2;

/**
 * The tables that a page's tags name, in content order: lines that follow one another and whose words stand in its
 * cells. `taken`: lines that are something else. A table whose lines are parted by others is told by its layout instead.
 */
export function findTaggedTables(lines: readonly PdfLine[], taken: ReadonlySet<number>): PdfTable[] {
  const found = new Map<TaggedTable, { from: number; to: number }>();
  lines.forEach((line, index) => {
    const table = taken.has(index) ? null : tableOf(line);
    if (!table) return;
    const known = found.get(table);
    found.set(table, { from: known?.from ?? index, to: index + 1 });
  });
  return [...found].flatMap(([table, { from, to }]) => {
    const own = lines.slice(from, to);
    if (own.some((line) => tableOf(line) !== table)) return [];
    const cells = inReadingOrder(readCells(table, lines, from, to), lines);
    const filled = cells.filter(({ parts }) => parts.length > 0);
    const count = (of: "row" | "column") => new Set(filled.map((cell) => cell[of])).size;
    return count("row") < least || count("column") < least ? [] : [{ from, to, cells }];
  });
}

/** The table all of a line's words belong to. */
function tableOf({ tags = [] }: PdfLine): TaggedTable | null {
  const [first, ...others] = new Set(tags.map(({ tag }) => (tag.role === "cell" ? tag.table : null)));
  return others.length === 0 ? (first ?? null) : null;
}

function readCells(table: TaggedTable, lines: readonly PdfLine[], from: number, to: number): PdfCell[] {
  const parts = new Map<PdfTag, PdfCell["parts"][number][]>();
  lines.slice(from, to).forEach((line, index) => {
    for (const { start, end, tag } of line.tags ?? []) {
      const part = { line: from + index, start, end, text: line.text.slice(start, end) };
      const known = parts.get(tag);
      if (known) known.push(part);
      else parts.set(tag, [part]);
    }
  });
  const places = placeTagged(table);
  return table.rows.flat().flatMap((cell) => {
    const { row, column, span } = places.get(cell) ?? {};
    if (row === undefined || column === undefined || span === undefined) return [];
    const merged = span.rows > 1 || span.columns > 1;
    return [{ row, column, header: cell.header, ...(merged && { span }), parts: parts.get(cell) ?? [] }];
  });
}

/**
 * Files name the cells of a row from left to right where the table was not made for a script that is written to the left;
 * the first column of such a script stands at the right.
 */
function inReadingOrder(cells: readonly PdfCell[], lines: readonly PdfLine[]): readonly PdfCell[] {
  if (!readsLeft(cells.flatMap(({ parts }) => parts))) return cells;
  // As the grid is shown: no wider than where its last cell begins.
  const columns = 1 + Math.max(...cells.map(({ column }) => column));
  const middle = (column: number) =>
    median(cells.filter((cell) => cell.column === column).flatMap((cell) => middlesOf(cell, lines)));
  const last = Math.max(...cells.filter(({ parts }) => parts.length > 0).map(({ column }) => column));
  if (middle(0) >= middle(last)) return cells;
  return cells
    .map((cell) => ({ ...cell, column: Math.max(0, columns - cell.column - (cell.span?.columns ?? 1)) }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Where the words of a cell stand across the page, in points. */
const middlesOf = ({ parts }: PdfCell, lines: readonly PdfLine[]): number[] =>
  parts.flatMap(({ line: index, start, end }) => {
    const line = lines[index];
    const words = line ? cutWords(line).filter((word) => word.start >= start && word.end <= end) : [];
    return words.map(({ left, right }) => (left + right) / 2);
  });
