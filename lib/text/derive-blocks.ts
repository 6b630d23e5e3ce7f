import { offset } from "@/lib/shared/offset";
import type { Block, BlockKind } from "@/lib/text/block";
import { isCaption } from "@/lib/text/caption";
import { takeFlow } from "@/lib/text/flow";
import { findHeadings, opensReferences, type HeadingLines } from "@/lib/text/headings";
import { marksOf } from "@/lib/text/inline-marks";
import { hullOf, measureLayout, type KnownLines, type Layout, type TextForm } from "@/lib/text/layout";
import { splitLines } from "@/lib/text/lines";
import { normaliseRanges } from "@/lib/text/ranges";
import { endsSentence, startsLower } from "@/lib/text/sentence";
import { readTable } from "@/lib/text/table-block";
import { findTable } from "@/lib/text/table-lines";

/** Raised with every change of the rules: stored blocks of an older version are derived anew. */
export const BLOCKS_VERSION = 5;

const bullet = /^(?:[-+*•◦▪‣·–]\s+|=\s+(?=\p{Lu}))/u;
const ordinal = /^(?:\d{1,3}[.)]|\(?[a-z]\)|\(\d{1,2}\))\s+/;
const footnote = /^(?:[†‡§]|\*(?=\s))\s*\p{Lu}/u;

/**
 * The blocks of a plain or Markdown text: ascending, disjoint, every non-blank character in exactly one, each trimmed
 * of surrounding white space. An empty or blank text has none. `known` holds what a page layout tells beyond the text.
 */
export function deriveBlocks(text: string, form: TextForm, known?: KnownLines): Block[] {
  const layout = measureLayout(splitLines(text), form, known);
  const headings = findHeadings(layout);
  for (const [index, heading] of known?.headings ?? []) headings.set(index, { ...heading, marks: 0 });
  const blocks: Block[] = [];
  let references = false;
  let index = 0;
  while (index < layout.lines.length) {
    if (layout.lines[index]?.blank) {
      index += 1;
      continue;
    }
    const table = findTable(layout, index);
    const heading = table ? undefined : headings.get(index);
    const taken = heading
      ? takeHeading(text, layout, index, heading)
      : table
        ? { block: readTable(text, layout, table), next: table.to }
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

function takeHeading(text: string, layout: Layout, index: number, heading: HeadingLines): Taken {
  const range = hullOf(layout, index, index + heading.lines - 1);
  const marks = { start: range.start, end: range.start + heading.marks };
  const title = { start: offset(marks.end), end: range.end };
  const hidden = normaliseRanges(text, [marks, ...marksOf(text, layout.form, title)]);
  return { block: { ...range, kind: "heading", level: heading.level, hidden }, next: index + heading.lines };
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
    const kind = layout.furniture[index] ? "furniture" : "footnote";
    return { block: { ...hullOf(layout, index, index), kind, hidden: [] }, next: index + 1 };
  }
  const opensBlock = (at: number) =>
    headings.has(at) || startsOwnBlock(layout, at) || findTable(layout, at) !== null;
  const flow = takeFlow(layout, index, opensBlock);
  const last = flow.lines.at(-1) ?? index;
  const range = hullOf(layout, index, last);
  const mark = opensItem(layout, index) ? (bullet.exec(line)?.[0].length ?? 0) : 0;
  const body = { start: offset(range.start + mark), end: range.end };
  const hidden = normaliseRanges(text, [
    { start: range.start, end: body.start },
    ...flow.interruptions.map((at) => hullOf(layout, at, at)),
    ...marksOf(text, layout.form, body),
  ]);
  const kind = references ? "reference" : kindOf(layout, index);
  const level = kind === "listItem" ? 1 + Math.floor((layout.lines[index]?.indent ?? 0) / 2) : undefined;
  return { block: { ...range, kind, ...(level !== undefined && { level }), hidden }, next: last + 1 };
}

function kindOf(layout: Layout, index: number): BlockKind {
  const line = layout.lines[index]?.text ?? "";
  if (opensItem(layout, index)) return "listItem";
  return isCaption(line) ? "caption" : "paragraph";
}

const startsOwnBlock = (layout: Layout, index: number): boolean => {
  const line = layout.lines[index]?.text ?? "";
  return opensItem(layout, index) || isCaption(line) || isFootnote(layout, index);
};

const markOf = (line: string): string | undefined => (bullet.exec(line) ?? ordinal.exec(line))?.[0];

/** A bullet or number opens an item, except where a wrapped sentence goes on after a dash or a year's full stop. */
function opensItem(layout: Layout, index: number): boolean {
  const line = layout.lines[index]?.text ?? "";
  const mark = markOf(line);
  if (mark === undefined) return false;
  return !layout.hardWrapped || !startsLower(line.slice(mark.length)) || !isBrokenOff(layout, index - 1);
}

/**
 * A sentence goes on after the line; over a blank line only from a full one of running text: not after a colon, and not
 * from an item to the next of its list.
 */
function isBrokenOff(layout: Layout, index: number): boolean {
  const line = layout.lines[index];
  if (line && !line.blank) return !endsSentence(line.text);
  const above = layout.lines[index - 1];
  if (!above || above.blank || endsSentence(above.text) || /[:;,]$/.test(above.text)) return false;
  let first = index - 1;
  while (first > 0 && !layout.lines[first - 1]?.blank) first -= 1;
  return above.text.length >= 0.8 * layout.width && markOf(layout.lines[first]?.text ?? "") === undefined;
}

/** An affiliation or footnote that a column's foot put between paragraphs: `†`, `‡`, or `*` right before one of them. */
function isFootnote(layout: Layout, index: number): boolean {
  const line = layout.lines[index]?.text ?? "";
  if (!footnote.test(line)) return false;
  const next = layout.lines.slice(index + 1, index + 3).find((other) => !other.blank);
  return !line.startsWith("*") || /^[†‡]/.test(next?.text ?? "");
}
