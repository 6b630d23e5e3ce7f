import fc from "fast-check";
import { type Range, offset } from "@/lib/shared/offset";
import type { Block, BlockKind } from "@/lib/text/block";

export const range = (start: number, end: number): Range => ({ start: offset(start), end: offset(end) });

/** A block of flowing text with the given hidden ranges. */
export const flowing = (kind: BlockKind, start: number, end: number, hidden: Range[] = []): Block => ({
  ...range(start, end),
  kind,
  hidden,
});

/** Hostile pieces of text: markup, entities, surrogate pairs, combining marks, right-to-left runs, line ends. */
const words = fc.constantFrom(
  "plain",
  "<b>",
  "&amp;",
  '"',
  "'",
  "\r",
  "\n",
  "👩‍👧",
  "e\u0301",
  "سلام",
  "</span>",
  "\t",
  " ",
);

/** Texts with blocks over them, some with a hidden range, none inside a surrogate pair. */
export const documents = fc
  .array(fc.tuple(fc.array(words, { minLength: 1, maxLength: 6 }), fc.nat(5), fc.boolean()), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => {
    let text = "";
    const blocks: Block[] = [];
    for (const [pieces, hide, isItem] of parts) {
      const start = text.length;
      const hidden: Range[] = [];
      pieces.forEach((piece, i) => {
        if (i === hide && i > 0) hidden.push(range(text.length, text.length + piece.length));
        text += piece;
      });
      blocks.push(flowing(isItem ? "listItem" : "paragraph", start, text.length, hidden));
      text += "\n";
    }
    return { text, blocks };
  });

/**
 * A table of two columns whose first row wraps over two lines, the lines running across the columns, with the blocks
 * of text before and after it.
 */
export const wrappedTable = () => {
  const text = "Before.\nHead\tNext\nleft one\tright one\nleft two\tright two\nlow\tend\nAfter.";
  const find = (words: string) => range(text.indexOf(words), text.indexOf(words) + words.length);
  const cell = (row: number, column: number, ...parts: string[]) => ({
    row,
    column,
    header: row === 0,
    ranges: parts.map(find),
  });
  const cells = [
    cell(0, 0, "Head"),
    cell(0, 1, "Next"),
    cell(1, 0, "left one", "left two"),
    cell(1, 1, "right one", "right two"),
    cell(2, 0, "low"),
    cell(2, 1, "end"),
  ];
  const table: Block = { ...range(8, text.indexOf("\nAfter")), kind: "table", hidden: [], cells };
  const blocks = [
    flowing("paragraph", 0, 7),
    table,
    flowing("paragraph", text.indexOf("After"), text.length),
  ];
  return { text, blocks, find };
};
