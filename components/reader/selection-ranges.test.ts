import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PassageIndex } from "@/lib/coding/passage-index";
import type { Block } from "@/lib/text/block";
import { selectionRanges } from "./selection-ranges";
import { documents, flowing, range, wrappedTable } from "./testing/sample-blocks";

function select(text: string, blocks: readonly Block[], anchor: number, focus: number) {
  const index = new PassageIndex(blocks.map((block) => block.start));
  return selectionRanges(text, blocks, (at) => index.blockAt(at), anchor, focus);
}

describe("selectionRanges in flowing text", () => {
  it("is one range without the white space at its edges, hidden text inside it included", () => {
    const text = "one [two](url) three\nfour";
    const blocks = [flowing("paragraph", 0, 20, [range(4, 5), range(8, 14)]), flowing("paragraph", 21, 25)];
    expect(select(text, blocks, 4, 25)).toEqual([range(5, 25)]);
    expect(select(text, blocks, 25, 4)).toEqual([range(5, 25)]);
    expect(select(text, blocks, 5, 21)).toEqual([range(5, 20)]);
  });

  it("is nothing for a caret and for white space", () => {
    const blocks = [flowing("paragraph", 0, 9)];
    expect(select("one   two", blocks, 4, 4)).toEqual([]);
    expect(select("one   two", blocks, 3, 6)).toEqual([]);
  });

  it("covers the same visible characters as the stretch between the offsets, either way round", () => {
    fc.assert(
      fc.property(documents, fc.nat(80), fc.nat(80), ({ text, blocks }, a, b) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const ranges = select(text, blocks, from, to);
        expect(select(text, blocks, to, from)).toEqual(ranges);
        const isShown = (at: number) =>
          blocks.some(
            (block) =>
              block.start <= at && at < block.end && !block.hidden.some((h) => h.start <= at && at < h.end),
          );
        for (let at = 0; at < text.length; at++) {
          if (!isShown(at) || text[at]!.trim() === "") continue;
          expect(ranges.some((r) => r.start <= at && at < r.end)).toBe(from <= at && at < to);
        }
      }),
      { seed: 31 },
    );
  });
});

describe("selectionRanges in a table", () => {
  const { text, blocks, find } = wrappedTable();

  it("takes a wrapped cell as its own lines only, either way round", () => {
    const [first, second] = [find("left one"), find("left two")];
    expect(select(text, blocks, first.start, second.end)).toEqual([first, second]);
    expect(select(text, blocks, second.end, first.start)).toEqual([first, second]);
  });

  it("keeps a cell's lines apart though nothing visible is between them, and what is hidden in a line inside", () => {
    const tall = "left <b>one\t\nleft two\t\nend";
    const lines = [range(0, 11), range(13, 21)];
    const cells = [
      { row: 0, column: 0, header: false, ranges: lines },
      { row: 0, column: 1, header: false, ranges: [] },
    ];
    const table: Block = { ...range(0, 21), kind: "table", hidden: [range(5, 8)], cells };
    expect(select(tall, [table], 0, 21)).toEqual(lines);
    expect(select(tall, [table], 9, 17)).toEqual([range(9, 11), range(13, 17)]);
  });

  it("goes cell by cell from one to the next", () => {
    const from = find("two\tright").start;
    expect(select(text, blocks, from, find("right one").end)).toEqual([
      range(find("right one").start, find("right one").end),
      find("two"),
    ]);
  });

  it("joins what nothing visible separates", () => {
    expect(select(text, blocks, find("low").start, find("end").end)).toEqual([
      range(find("low").start, find("end").end),
    ]);
    expect(select(text, blocks, 0, text.length)).toEqual([range(0, text.length)]);
  });

  it("enters from the text before and leaves into the text after", () => {
    expect(select(text, blocks, 3, find("Next").end)).toEqual([range(3, find("Next").end)]);
    expect(select(text, blocks, find("low").start, text.length)).toEqual([
      range(find("low").start, text.length),
    ]);
  });
});
