import { offset, type Range } from "@/lib/shared/offset";
import type { Cell } from "@/lib/text/block";
import { startsLower } from "@/lib/text/sentence";

/** One cell of one source line: where its text stands, and its words without hidden marks. Empty: `range` is null. */
export interface SourceCell {
  readonly range: Range | null;
  readonly words: string;
}

interface Row {
  readonly cells: SourceCell[];
  /** The latest source line of the row, column by column: what a wrap would continue. */
  tail: string[];
  readonly ranges: Range[][];
}

/** The cells of one source line that stand between separators (UTF-16 offsets of the separators, ascending). */
export function cutCells(
  text: string,
  start: number,
  end: number,
  separators: readonly number[],
  visible: (range: Range) => string,
): SourceCell[] {
  const edges = [start - 1, ...separators, end];
  return edges.slice(1).map((edge, index) => {
    const from = (edges[index] ?? 0) + 1;
    const raw = text.slice(from, edge);
    const trimmed = raw.trim();
    if (trimmed === "") return { range: null, words: "" };
    const first = from + raw.length - raw.trimStart().length;
    const range = { start: offset(first), end: offset(first + trimmed.length) };
    return { range, words: visible(range).replace(/\s+/g, " ").trim() };
  });
}

/**
 * The logical cells of a table from its source lines. A line that evidently wraps the row above adds its cells to it,
 * so that a cell has one range a line. Columns empty in every row are left out at the right end; other missing cells
 * are kept, empty. The first row is a header when all its cells have text and other rows follow.
 */
export function joinRows(lines: readonly (readonly SourceCell[])[]): Cell[] {
  const columns = Math.max(0, ...lines.map((line) => 1 + line.findLastIndex((cell) => cell.range !== null)));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.map((line) => line[column]?.words.length ?? 0)),
  );
  const wrapped = lines
    .slice(1)
    .some((line) => isEmpty(line[0]) && line.some((cell) => startsLower(cell.words)));
  const rows: Row[] = [];
  for (const line of lines) {
    const cells = Array.from({ length: columns }, (_, column) => line[column] ?? { range: null, words: "" });
    const above = rows.at(-1);
    const mayShareName = wrapped && rows.length > 1;
    if (above && wrapsRow(cells, above, widths, mayShareName)) continueRow(above, cells);
    else
      rows.push({
        cells,
        tail: cells.map((cell) => cell.words),
        ranges: cells.map((cell) => (cell.range ? [cell.range] : [])),
      });
  }
  const header = rows.length > 1 && (rows[0]?.cells.every((cell) => !isEmpty(cell)) ?? false);
  return rows.flatMap((row, rowNumber) =>
    row.ranges.map((ranges, column) => ({
      row: rowNumber,
      column,
      header: header && rowNumber === 0,
      ranges,
    })),
  );
}

const isEmpty = (cell: SourceCell | undefined): boolean => cell === undefined || cell.range === null;

/**
 * With an empty first cell a line continues the row above, unless all its cells begin with a capital and would have
 * had room there: then the first cell spans rows. With text in the first cell it does so only below the header of a
 * table that wraps elsewhere (`mayShareName`), when none of its cells would have had room above and one begins in
 * lower case, or it has no other cell.
 */
function wrapsRow(
  cells: readonly SourceCell[],
  above: Row,
  widths: readonly number[],
  mayShareName: boolean,
): boolean {
  const filled = cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => !isEmpty(cell));
  const lower = filled.some(({ cell }) => startsLower(cell.words));
  const hadRoom = filled.some(({ cell, column }) => {
    const before = above.tail[column] ?? "";
    const firstWord = cell.words.split(" ")[0] ?? "";
    const room = column === 0 ? cell.words.length : firstWord.length;
    // Proportional type lets a line break a little before the longest line's count of letters.
    return before === "" ? column > 0 : before.length + 1 + room <= 0.9 * (widths[column] ?? 0);
  });
  if (isEmpty(cells[0])) return lower || !hadRoom;
  return mayShareName && !hadRoom && (lower || (filled.length === 1 && cells.length > 1));
}

function continueRow(row: Row, cells: readonly SourceCell[]): void {
  cells.forEach((cell, column) => {
    if (cell.range) row.ranges[column]?.push(cell.range);
  });
  row.tail = cells.map((cell) => cell.words);
}
