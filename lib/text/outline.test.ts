import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { Block } from "./block";
import { countUnderHeadings, headingAt, listOutline, listShownHeadings } from "./outline";

/** A document of headings (by level) and paragraphs (0), one block a line. */
function documentOf(levels: readonly number[]): { text: string; blocks: Block[] } {
  let text = "";
  const blocks = levels.map((level, index): Block => {
    const start = offset(text.length);
    text += `line ${index}\n`;
    const place = { start, end: offset(text.length - 1), hidden: [] };
    return level === 0 ? { ...place, kind: "paragraph" } : { ...place, kind: "heading", level };
  });
  return { text, blocks };
}
const outlineOf = (levels: readonly number[]) => {
  const { text, blocks } = documentOf(levels);
  return listOutline(text, blocks);
};
const structure = (levels: readonly number[]) =>
  outlineOf(levels).map(({ depth, parent, hasChildren }) => [depth, parent, hasChildren]);

describe("listOutline", () => {
  it("stands headings under those of a lower level", () => {
    expect(structure([1, 0, 2, 2, 0, 1])).toEqual([
      [0, -1, true],
      [1, 0, false],
      [1, 0, false],
      [0, -1, false],
    ]);
  });
  it("makes no step of a level left out", () => {
    expect(structure([2, 4, 3, 1])).toEqual([
      [0, -1, true],
      [1, 0, false],
      [1, 0, false],
      [0, -1, false],
    ]);
  });
  it("has nothing to say of a document without headings", () => {
    expect(outlineOf([0, 0])).toEqual([]);
  });
});

describe("headingAt and countUnderHeadings", () => {
  it("count what stands before the next heading, and for a heading what is under those below it", () => {
    const entries = outlineOf([0, 1, 0, 2, 0, 1]);
    expect([0, 6, 7, 14, 21, 30].map((at) => headingAt(entries, at))).toEqual([-1, -1, 0, 0, 1, 1]);
    expect(countUnderHeadings(entries, [0, 7, 14, 21, 22])).toEqual([4, 2, 0]);
  });

  it("count each offset once under every heading it stands under", () => {
    const levels = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(levels, fc.array(fc.nat(220), { maxLength: 40 }), (some, offsets) => {
        const entries = outlineOf(some);
        const naive = entries.map(({ start, depth }, index) => {
          const next = entries.slice(index + 1).find((other) => other.depth <= depth);
          return offsets.filter((at) => at >= start && at < (next?.start ?? Infinity)).length;
        });
        expect(countUnderHeadings(entries, offsets)).toEqual(naive);
      }),
      { seed: 41, numRuns: 500 },
    );
  });
});

describe("listShownHeadings", () => {
  const entries = outlineOf([1, 2, 3, 1]);
  it("leaves out what is under a closed heading", () => {
    expect(listShownHeadings(entries, new Set(), "")).toEqual([0, 1, 2, 3]);
    expect(listShownHeadings(entries, new Set([entries[1]!.start]), "")).toEqual([0, 1, 3]);
    expect(listShownHeadings(entries, new Set([entries[0]!.start]), "")).toEqual([0, 3]);
  });
  it("filters by words, closed or not", () => {
    expect(listShownHeadings(entries, new Set([entries[0]!.start]), " LINE 2 ")).toEqual([2]);
  });
});
