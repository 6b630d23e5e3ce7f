import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { marksOf } from "@/lib/text/inline-marks";
import { hullOf, type Layout } from "@/lib/text/layout";
import { normaliseRanges, subtractRanges } from "@/lib/text/ranges";
import { cutCells, joinRows } from "@/lib/text/table-cells";
import { isPipeRule, type TableLines } from "@/lib/text/table-lines";

/**
 * The table block of the given source lines: logical cells with their ranges, and as hidden ranges the marks inside
 * cells and, for tables drawn with pipes, the pipes and the rule under the header.
 */
export function readTable(text: string, layout: Layout, table: TableLines): Block {
  const hidden: Range[] = [];
  const rows: ReturnType<typeof cutCells>[] = [];
  for (let index = table.from; index < table.to; index += 1) {
    const line = layout.lines[index];
    if (!line || line.blank) continue;
    const range = hullOf(layout, index, index);
    if (table.separator === "pipe" && isPipeRule(line)) {
      hidden.push(range);
      continue;
    }
    const marks = marksOf(text, layout.form, range);
    const separators = findSeparators(text, line.end - line.text.length - line.indent, line, table.separator);
    if (table.separator === "pipe") {
      for (const at of separators.drawn) marks.push({ start: offset(at), end: offset(at + 1) });
    }
    hidden.push(...marks);
    const holes = normaliseRanges(text, marks);
    const visible = (cell: Range) =>
      subtractRanges(cell, holes)
        .map((piece) => text.slice(piece.start, piece.end))
        .join("");
    rows.push(cutCells(text, separators.start, separators.end, separators.inner, visible));
  }
  const range = hullOf(layout, table.from, table.to - 1);
  return { ...range, kind: "table", hidden: normaliseRanges(text, hidden), cells: joinRows(rows) };
}

interface Separators {
  readonly start: number;
  readonly end: number;
  readonly inner: readonly number[];
  readonly drawn: readonly number[];
}

/** Where a row's cells are cut. Tabs are white space; pipes at the edges draw the frame and cut nothing. */
function findSeparators(
  text: string,
  lineStart: number,
  line: { start: number; end: number; raw: string },
  separator: "tab" | "pipe",
): Separators {
  if (separator === "tab") {
    const end = lineStart + line.raw.length;
    return { start: lineStart, end, inner: positions(text, "\t", lineStart, end), drawn: [] };
  }
  const drawn = positions(text, "|", line.start, line.end).filter((at) => text[at - 1] !== "\\");
  const opens = drawn[0] === line.start;
  const closes = drawn.length > 1 && drawn.at(-1) === line.end - 1;
  return {
    start: opens ? line.start + 1 : line.start,
    end: closes ? line.end - 1 : line.end,
    inner: drawn.slice(opens ? 1 : 0, closes ? -1 : undefined),
    drawn,
  };
}

function positions(text: string, mark: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at += 1) if (text[at] === mark) found.push(at);
  return found;
}
