import { columnOf, type Column } from "@/lib/ingest/pdf-columns";
import { median, type Rule } from "@/lib/ingest/pdf-page";
import { hullOf, type Words } from "@/lib/ingest/pdf-words";
import { startsLower } from "@/lib/text/sentence";

/** What of one line stands in a cell. */
interface CellPart extends Words {
  /** The line's place on its page. */
  readonly line: number;
  readonly column: number;
}

export interface PdfCell {
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
  /** Of a merged cell. */
  readonly span?: { readonly rows: number; readonly columns: number };
  /** What of the page's lines stands in it, from top to bottom; none for an empty cell. */
  readonly parts: readonly Pick<CellPart, "line" | "start" | "end" | "text">[];
}

/** A cell whose words have places. */
export interface PrintCell extends PdfCell {
  readonly parts: readonly CellPart[];
}

/** A word of a table and the line it comes from. */
type TableWord = Words & { readonly line: number };

/** What stands at one height. */
interface PrintRow {
  readonly parts: CellPart[];
  top: number;
  bottom: number;
}

const number = /^[-+−–<>~≈±(]*[\d.,:/%‰°$€£]+[)%*]*$/u;
/** A table has so many rows at least. */
const minRows = 3;
/** So much of a table's grid is filled at least: the words of a drawing, or of lines stretched wide, fill less. */
const minFilled = 0.6;
/** A line counts as a rule of the table when it is drawn over this share of its width. */
const ruleWidth = 0.5;

/**
 * The rows of a table from its words: what stands at one height, with the lines that wrap a cell counted to the row
 * they belong to: by the rules between rows where they are drawn, else by distance and by where a cell had no room.
 * Null for fewer than three rows of print with two cells, for numbered lines, and for formulas with their numbers.
 */
export function readRows(
  words: readonly TableWord[],
  columns: readonly Column[],
  size: number,
  rules: readonly Rule[],
): { cells: PrintCell[] } | null {
  const print = joinCentred(printRows(words, columns, size), columns);
  const filled = print.filter(({ parts }) => new Set(parts.map((part) => part.column)).size >= 2);
  if (filled.length < minRows || columns.some((_, column) => !hasWords(print, column))) return null;
  if (columns.length === 2 && (isCounted(print, 0) || isCounted(print, 1))) return null;
  const rows =
    splitByRules(print, columns, rules) ?? joinWraps(joinHead(print, columns, rules), columns, size);
  const cellCount = rows.flat().filter((parts) => parts.length > 0).length;
  if (rows.length < 2 || cellCount < minFilled * rows.length * columns.length) return null;
  const isNumber = (parts: readonly CellPart[]) =>
    parts.length > 0 && parts.every((part) => number.test(part.text));
  const header = rows[0]?.some(isNumber) === false;
  const cells = rows.flatMap((row, index) =>
    row.map((parts, column) => ({ row: index, column, header: header && index === 0, parts })),
  );
  return { cells };
}

/** Most of a column is letters or digits, not the signs of a frame. */
function hasWords(rows: readonly PrintRow[], column: number): boolean {
  const parts = rows.flatMap((row) => row.parts.filter((part) => part.column === column));
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part.text)).length * 2 >= parts.length;
}

/** The parts of every column that stand between two heights, in order. */
const partsBetween = (
  print: readonly PrintRow[],
  columns: readonly Column[],
  from: number,
  to: number,
): CellPart[][] => {
  const parts = print
    .flatMap((row) => row.parts)
    .filter(({ top, bottom }) => (top + bottom) / 2 > from && (top + bottom) / 2 <= to);
  return columns.map((_, column) => parts.filter((part) => part.column === column));
};

/** The heights of rules that cross a table, ascending. */
function rulesOf(print: readonly PrintRow[], rules: readonly Rule[]): number[] {
  const hull = hullOf(print.flatMap(({ parts }) => parts));
  const covered = new Map<number, number>();
  for (const { y, left, right } of rules) {
    const width = Math.min(right, hull.right) - Math.max(left, hull.left);
    if (width > 0) covered.set(Math.round(y), (covered.get(Math.round(y)) ?? 0) + width);
  }
  const heights = [...covered].filter(([, width]) => width >= ruleWidth * (hull.right - hull.left));
  return heights
    .map(([y]) => y)
    .sort((a, b) => a - b)
    .filter((y, index, all) => index === 0 || y - (all[index - 1] ?? 0) > 3);
}

/** Rows as rules part them; null when a table is not ruled row by row. */
function splitByRules(
  print: readonly PrintRow[],
  columns: readonly Column[],
  rules: readonly Rule[],
): CellPart[][][] | null {
  const heights = rulesOf(print, rules);
  const rows = [-Infinity, ...heights]
    .map((from, index) => partsBetween(print, columns, from, heights[index] ?? Infinity))
    .filter((row) => row.some((parts) => parts.length > 0));
  return rows.length >= 3 && rows.length >= 0.3 * print.length ? rows : null;
}

/** Rows of print above the first rule that has rows on both sides make one head, when they are few. */
function joinHead(
  print: readonly PrintRow[],
  columns: readonly Column[],
  rules: readonly Rule[],
): PrintRow[] {
  const rule = rulesOf(print, rules).find((y) => y > (print[0]?.bottom ?? Infinity) - 2);
  const head = rule === undefined ? [] : print.filter(({ top, bottom }) => (top + bottom) / 2 < rule);
  if (head.length < 2 || head.length > 4 || head.length === print.length) return [...print];
  const parts = columns.flatMap((_, column) =>
    head.flatMap((row) => row.parts.filter((part) => part.column === column)),
  );
  const { top, bottom } = hullOf(parts);
  return [{ parts, top, bottom }, ...print.slice(head.length)];
}

function printRows(words: readonly TableWord[], columns: readonly Column[], size: number): PrintRow[] {
  const rows: PrintRow[] = [];
  const middle = ({ top, bottom }: { top: number; bottom: number }) => (top + bottom) / 2;
  const sorted = [...words].sort((a, b) => middle(a) - middle(b));
  for (const word of sorted) {
    const last = rows.at(-1);
    const part = { ...word, column: columnOf(columns, word) };
    if (last && middle(word) - middle(last) < 0.5 * size) last.parts.push(part);
    else rows.push({ parts: [part], top: word.top, bottom: word.bottom });
  }
  for (const row of rows) {
    row.parts.sort((a, b) => a.column - b.column || a.line - b.line || a.start - b.start);
    row.parts.splice(0, row.parts.length, ...joinParts(row.parts));
  }
  return rows;
}

/** Words of one line and column as one part. */
function joinParts(parts: readonly CellPart[]): CellPart[] {
  const joined: CellPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.column === part.column && last.line === part.line)
      joined[joined.length - 1] = {
        ...last,
        ...hullOf([last, part]),
        text: `${last.text} ${part.text}`,
        end: part.end,
      };
    else joined.push(part);
  }
  return joined;
}

/** A cell that stands between two rows, where both have nothing in its column, is centred over them: it joins the upper. */
function joinCentred(rows: readonly PrintRow[], columns: readonly Column[]): PrintRow[] {
  const kept: PrintRow[] = [];
  rows.forEach((row, index) => {
    const above = kept.at(-1);
    const below = rows[index + 1];
    const free = (other: PrintRow) =>
      row.parts.every(({ column }) => other.parts.every((part) => part.column !== column));
    const between = above && below && row.top < above.bottom && row.bottom > below.top;
    if (between && columns.length > 2 && free(above) && free(below)) above.parts.push(...row.parts);
    else kept.push(row);
  });
  return kept;
}

/** One of two columns counts up beside prose or formulas: lines with their numbers. */
function isCounted(rows: readonly PrintRow[], column: number): boolean {
  const parts = rows.flatMap((row) => row.parts);
  const own = parts.filter((part) => part.column === column);
  const numbers = own.map((part) => /^\(?(\d{1,4})\)?$/.exec(part.text)?.[1]);
  const steps = numbers.slice(1).filter((value, index) => Number(value) === Number(numbers[index]) + 1);
  const words = parts.filter((part) => part.column !== column).map((part) => part.text.split(" ").length);
  const wordy = median(words) >= 5 || own.some((part) => part.text.startsWith("("));
  return wordy && numbers.length >= 2 && steps.length >= 0.8 * (numbers.length - 1);
}

/** Logical rows, each with the parts of every column. */
function joinWraps(print: readonly PrintRow[], columns: readonly Column[], size: number): CellPart[][][] {
  const gaps = print.slice(1).map((row, index) => row.top - (print[index]?.bottom ?? 0));
  const least = Math.min(...gaps);
  // Rows that stand clearly farther apart than the lines inside them tell where they end.
  const spaced =
    gaps.some((gap) => gap > least + 0.35 * size) && gaps.some((gap) => gap < least + 0.15 * size);
  const rows: CellPart[][][] = [];
  print.forEach(({ parts }, index) => {
    const cells = columns.map((_, column) => parts.filter((part) => part.column === column));
    const above = rows.at(-1);
    const gap = gaps[index - 1] ?? Infinity;
    const close = spaced ? gap < least + 0.15 * size : cells[0]?.length === 0;
    if (above && close && wraps(cells, above, columns)) {
      cells.forEach((own, column) => above[column]?.push(...own));
    } else rows.push(cells);
  });
  return rows;
}

/**
 * A row of print continues the one above when each of its cells continues a cell there: one that had no room left for
 * its first word. Numbers are not wrapped, and the first column goes on in lower case only.
 */
function wraps(
  cells: readonly (readonly CellPart[])[],
  above: readonly (readonly CellPart[])[],
  columns: readonly Column[],
): boolean {
  const filled = cells.flatMap((parts, column) => (parts.length > 0 ? [{ parts, column }] : []));
  if (filled.some(({ parts }) => parts.every((part) => number.test(part.text)))) return false;
  const [first] = cells;
  if (first && first.length > 0 && !startsLower(first[0]?.text ?? "")) return false;
  return filled.every(({ parts, column }) => {
    const last = above[column]?.at(-1);
    const next = parts[0];
    if (!last || !next) return false;
    if (last.text.endsWith("-")) return true;
    const word = ((next.right - next.left) * (next.text.split(" ")[0]?.length ?? 0)) / next.text.length;
    const { left = 0, right = 0 } = columns[column] ?? {};
    return last.right - last.left + word > (startsLower(next.text) ? 0.8 : 0.95) * (right - left);
  });
}
