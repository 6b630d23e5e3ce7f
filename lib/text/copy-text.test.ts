import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Range, offset } from "@/lib/shared/offset";
import type { Block, Cell } from "./block";
import { copyText } from "./copy-text";

const range = (start: number, end: number): Range => ({ start: offset(start), end: offset(end) });
const block = (
  start: number,
  end: number,
  kind: Block["kind"] = "paragraph",
  hidden: Range[] = [],
): Block => ({
  ...range(start, end),
  kind,
  hidden,
});
const cell = (row: number, column: number, ...ranges: Range[]): Cell => ({
  row,
  column,
  header: false,
  ranges,
});

describe("copyText", () => {
  it("gives nothing for nothing", () => {
    expect(copyText("Words", [], [block(0, 5)])).toBe("");
    expect(copyText("Words", [range(0, 5)], [])).toBe("");
  });

  it("lets lines flow, leaves out what is hidden, and sets blocks apart", () => {
    const text = "One **two**\nthree.\n\n- a\n- b\n\nEnd";
    const blocks = [
      block(0, 18, "paragraph", [range(4, 6), range(9, 11)]),
      block(20, 23, "listItem", [range(20, 22)]),
      block(24, 27, "listItem", [range(24, 26)]),
      block(29, 32),
    ];
    expect(copyText(text, [range(0, text.length)], blocks)).toBe("One two three.\n\na\nb\n\nEnd");
    expect(copyText(text, [range(4, 15)], blocks)).toBe("two thr");
  });

  it("marks what lies between two ranges of a block", () => {
    const text = "Alpha beta gamma";
    expect(copyText(text, [range(0, 5), range(11, 16)], [block(0, 16)])).toBe("Alpha […] gamma");
    expect(copyText(text, [range(0, 5), range(6, 10)], [block(0, 16)])).toBe("Alpha beta");
  });

  it("sets cells apart by tabs and rows by line ends, wrapped cells in one piece", () => {
    //            0  3   7  10    15 18  22
    const text = "a1 b1a\n   b1b\nc1 d1\n";
    const table: Block = {
      ...block(0, 19, "table"),
      cells: [
        cell(0, 0, range(0, 2)),
        cell(0, 1, range(3, 6), range(10, 13)),
        cell(1, 0, range(14, 16)),
        cell(1, 1, range(17, 19)),
      ],
    };
    expect(copyText(text, [range(0, 19)], [table])).toBe("a1\tb1a b1b\nc1\td1");
    expect(copyText(text, [range(3, 6), range(10, 13), range(17, 19)], [table])).toBe("b1a b1b\nd1");
  });

  it("neither doubles nor drops a letter, wherever a selection is cut", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "é", "😀", "ب", " ", "\n"), maxLength: 40 });
    fc.assert(
      fc.property(words, fc.array(fc.nat(), { maxLength: 4 }), (text, cuts) => {
        const ends = [...new Set([0, text.length, ...cuts.map((cut) => cut % (text.length + 1))])]
          .filter((at) => !/[\uDC00-\uDFFF]/.test(text[at] ?? ""))
          .sort((a, b) => a - b);
        const ranges = ends.slice(1).map((end, i) => range(ends[i]!, end));
        const letters = (shown: string) => shown.replace(/\s+/g, "");
        expect(letters(copyText(text, ranges, [block(0, text.length)]))).toBe(letters(text));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
