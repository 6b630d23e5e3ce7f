import { offset, type Range } from "@/lib/shared/offset";
import type { Block, BlockKind } from "@/lib/text/block";
import { takeFlow } from "@/lib/text/flow";
import { findHeadings, opensReferences, type HeadingLines } from "@/lib/text/headings";
import { findInlineMarks } from "@/lib/text/inline-marks";
import { measureLayout, type Layout, type TextForm } from "@/lib/text/layout";
import { splitLines } from "@/lib/text/lines";
import { normaliseRanges, subtractRanges } from "@/lib/text/ranges";
import { cutCells, joinRows } from "@/lib/text/table-cells";
import { findTable, isPipeRule, type TableLines } from "@/lib/text/table-lines";

/** Raised with every change of the rules: stored blocks of an older version are derived anew. */
export const BLOCKS_VERSION = 1;

const bullet = /^(?:[-+*•◦▪‣·–]\s+|=\s+(?=\p{Lu}))/u;
const ordinal = /^(?:\d{1,3}[.)]|\(?[a-z]\)|\(\d{1,2}\))\s+/;
const caption =
  /^(?:\*\*)?(?:table|figure|fig\.?|box|chart|map|exhibit)\s+\d+(?:[.-]\d+)*\s*(?:[.:–—-]\s|$)/i;
const footnote = /^(?:[†‡§]|\*(?=\s))\s*\p{Lu}/u;

/**
 * The blocks of a plain or Markdown text: ascending, disjoint, every non-blank character in exactly one, each trimmed
 * of surrounding white space. An empty or blank text has none.
 */
export function deriveBlocks(text: string, form: TextForm): Block[] {
  const layout = measureLayout(splitLines(text), form);
  const headings = findHeadings(layout);
  const blocks: Block[] = [];
  let references = false;
  let index = 0;
  while (index < layout.lines.length) {
    if (layout.lines[index]?.blank) {
      index += 1;
      continue;
    }
    const heading = headings.get(index);
    const table = heading ? null : findTable(layout, index);
    const taken = heading
      ? takeHeading(text, layout, index, heading)
      : table
        ? takeTable(text, layout, table)
        : takeText(text, layout, index, headings, references);
    if (heading) references = opensReferences(text.slice(taken.block.start, taken.block.end));
    blocks.push(taken.block);
    index = taken.next;
  }
  return blocks;
}

interface Taken {
  readonly block: Block;
  /** The first line after the block. */
  readonly next: number;
}

function hull(layout: Layout, first: number, last: number): Range {
  return { start: offset(layout.lines[first]?.start ?? 0), end: offset(layout.lines[last]?.end ?? 0) };
}

const marksOf = (text: string, layout: Layout, range: Range): Range[] =>
  layout.form === "markdown" ? findInlineMarks(text, range.start, range.end) : [];

function takeHeading(text: string, layout: Layout, index: number, heading: HeadingLines): Taken {
  const range = hull(layout, index, index + heading.lines - 1);
  const marks = { start: range.start, end: range.start + heading.marks };
  const title = { start: offset(marks.end), end: range.end };
  const hidden = normaliseRanges(text, [marks, ...marksOf(text, layout, title)]);
  return { block: { ...range, kind: "heading", level: heading.level, hidden }, next: index + heading.lines };
}

function takeTable(text: string, layout: Layout, table: TableLines): Taken {
  const hidden: Range[] = [];
  const rows: ReturnType<typeof cutCells>[] = [];
  for (let index = table.from; index < table.to; index += 1) {
    const line = layout.lines[index];
    if (!line || line.blank) continue;
    const range = hull(layout, index, index);
    if (table.separator === "pipe" && isPipeRule(line)) {
      hidden.push(range);
      continue;
    }
    const marks = marksOf(text, layout, range);
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
  const range = hull(layout, table.from, table.to - 1);
  const block: Block = {
    ...range,
    kind: "table",
    hidden: normaliseRanges(text, hidden),
    cells: joinRows(rows),
  };
  return { block, next: table.to };
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

function takeText(
  text: string,
  layout: Layout,
  index: number,
  headings: ReadonlyMap<number, HeadingLines>,
  references: boolean,
): Taken {
  const line = layout.lines[index]?.text ?? "";
  if (layout.furniture[index] || isFootnote(layout, index)) {
    return { block: { ...hull(layout, index, index), kind: "furniture", hidden: [] }, next: index + 1 };
  }
  const opensBlock = (at: number) =>
    headings.has(at) || startsOwnBlock(layout, at) || findTable(layout, at) !== null;
  const flow = takeFlow(layout, index, opensBlock);
  const last = flow.lines.at(-1) ?? index;
  const range = hull(layout, index, last);
  const mark = bullet.exec(line)?.[0].length ?? 0;
  const body = { start: offset(range.start + mark), end: range.end };
  const hidden = normaliseRanges(text, [
    { start: range.start, end: body.start },
    ...flow.interruptions.map((at) => hull(layout, at, at)),
    ...marksOf(text, layout, body),
  ]);
  const kind = kindOf(line, references);
  const level = kind === "listItem" ? 1 + Math.floor((layout.lines[index]?.indent ?? 0) / 2) : undefined;
  return { block: { ...range, kind, ...(level !== undefined && { level }), hidden }, next: last + 1 };
}

function kindOf(line: string, references: boolean): BlockKind {
  if (references) return "reference";
  if (bullet.test(line) || ordinal.test(line)) return "listItem";
  return caption.test(line) && line.length <= 300 ? "caption" : "paragraph";
}

const startsOwnBlock = (layout: Layout, index: number): boolean => {
  const line = layout.lines[index]?.text ?? "";
  return bullet.test(line) || ordinal.test(line) || caption.test(line) || isFootnote(layout, index);
};

/** An affiliation or footnote that a column's foot put between paragraphs: `†`, `‡`, or `*` right before one of them. */
function isFootnote(layout: Layout, index: number): boolean {
  const line = layout.lines[index]?.text ?? "";
  if (!footnote.test(line)) return false;
  const next = layout.lines.slice(index + 1, index + 3).find((other) => !other.blank);
  return !line.startsWith("*") || /^[†‡]/.test(next?.text ?? "");
}
