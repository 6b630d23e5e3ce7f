import fc from "fast-check";
import type { Range } from "@/lib/shared/offset";
import type { Block, Cell } from "@/lib/text/block";
import { flowing, range } from "./sample-blocks";

/** Words that are hard to slice: pairs, joined pictures, combining marks, right-to-left runs, markup, line ends. */
const words = fc.constantFrom(
  "plain",
  "<i>",
  "&lt;",
  "👩‍👩‍👧‍👦",
  "🇵🇰",
  "e\u0301\u0323",
  "نیا معاہدہ",
  "שלום",
  "नीति",
  "\n",
  " ",
);
const phrase = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));

/** A part of a document: flowing text, with a hidden stretch in it or none, or a table of lines that wrap. */
const parts = fc.oneof(
  fc.record({
    kind: fc.constantFrom("paragraph", "listItem", "heading", "furniture", "caption"),
    before: phrase,
    hidden: fc.option(phrase, { nil: "" }),
    after: phrase,
  }),
  fc.record({
    kind: fc.constant("table"),
    columns: fc.integer({ min: 1, max: 3 }),
    /** How many lines each row wraps over. */
    rows: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    cell: phrase,
  }),
);

type Part = typeof parts extends fc.Arbitrary<infer One> ? One : never;

/** The part's text, and its block when that text begins at `start`. */
function layOut(part: Part, start: number): { text: string; block: Block } {
  if (!("rows" in part)) {
    const text = part.before + part.hidden + part.after;
    const from = start + part.before.length;
    const hidden: Range[] = part.hidden === "" ? [] : [range(from, from + part.hidden.length)];
    return { text, block: flowing(part.kind, start, start + text.length, hidden) };
  }
  let text = "";
  const cells: Cell[] = [];
  part.rows.forEach((lines, row) => {
    const own = Array.from({ length: part.columns }, (): Range[] => []);
    for (let line = 0; line < lines; line += 1) {
      for (let column = 0; column < part.columns; column += 1) {
        const words = `${part.cell.replaceAll("\n", "")}${row}${column}`;
        own[column]!.push(range(start + text.length, start + text.length + words.length));
        text += column === part.columns - 1 ? `${words}\n` : `${words}\t`;
      }
    }
    own.forEach((ranges, column) => cells.push({ row, column, header: row === 0, ranges }));
  });
  return { text, block: { ...range(start, start + text.length - 1), kind: "table", hidden: [], cells } };
}

/** Documents of all kinds of blocks, one after the other, with blank text between some. */
export const mixedDocuments = fc
  .array(fc.tuple(parts, fc.constantFrom("\n", "\n\n")), { minLength: 1, maxLength: 5 })
  .map((drawn) => {
    let text = "";
    const blocks: Block[] = [];
    for (const [part, blank] of drawn) {
      const laid = layOut(part, text.length);
      blocks.push(laid.block);
      text += laid.text + blank;
    }
    return { text, blocks };
  });
