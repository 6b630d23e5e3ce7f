import type { Words } from "@/lib/ingest/pdf-words";

/** A column of a table, in points from the page's left. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Columns are parted by at least this many times the size. */
const minGutter = 0.5;
/** So large a share of the rows may cross a gutter: heads over several columns. */
const mayCross = 0.15;

/**
 * The columns that pieces of lines stand in, from left to right: what lies between gutters that nearly no row crosses.
 * A column with one piece only is none of its own and goes with its neighbour. No pieces have no columns.
 */
export function findColumns(pieces: readonly Words[], size: number): Column[] {
  const rows = new Set(pieces.map((piece) => Math.round((piece.top + piece.bottom) / size))).size;
  const limit = Math.max(1, Math.floor(mayCross * rows));
  const cuts = [...new Set(pieces.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const columns: { left: number; right: number }[] = [];
  for (const [index, left] of cuts.slice(0, -1).entries()) {
    const right = cuts[index + 1] ?? left;
    const covering = pieces.filter((piece) => piece.left <= left && piece.right >= right).length;
    const crossing = rows < 4 ? covering > 0 : covering > limit;
    if (!crossing) continue;
    const last = columns.at(-1);
    if (last && left - last.right < minGutter * size) last.right = right;
    else columns.push({ left, right });
  }
  return columns.filter(({ left, right }) => {
    const own = pieces.filter((piece) => piece.left < right && piece.right > left);
    return own.length >= 2;
  });
}

/** The column a stretch of a line stands in: where its middle is, or the nearest. -1 without columns. */
export function columnOf(columns: readonly Column[], { left, right }: Column): number {
  const middle = (left + right) / 2;
  let nearest = -1;
  let least = Infinity;
  columns.forEach((column, index) => {
    const distance = Math.max(column.left - middle, middle - column.right, 0);
    if (distance < least) [nearest, least] = [index, distance];
  });
  return nearest;
}
