import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Range, offset } from "@/lib/shared/offset";
import { PassageIndex } from "./passage-index";

const range = (start: number, end: number): Range => ({ start: offset(start), end: offset(end) });
const blockStarts = [0, 10, 20, 35];

describe("PassageIndex", () => {
  it.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [34, 2],
    [35, 3],
    [999, 3],
  ])("finds offset %i in block %i", (at, block) => {
    expect(new PassageIndex(blockStarts).blockAt(at)).toBe(block);
  });

  it("counts text before the first block with the first, and copes without blocks", () => {
    expect(new PassageIndex([5, 10]).blockAt(0)).toBe(0);
    expect(new PassageIndex([]).blockAt(7)).toBe(0);
  });

  it("lists spans in reading order, the longer first", () => {
    const index = new PassageIndex(blockStarts, [
      { id: "inner", ranges: [range(2, 4)] },
      { id: "late", ranges: [range(3, 8)] },
      { id: "outer", ranges: [range(2, 9)] },
    ]);
    expect(index.ofBlock(0).map((span) => span.passageId)).toEqual(["outer", "inner", "late"]);
  });

  it("names a passage of two ranges once at a point and for an area", () => {
    const index = new PassageIndex(blockStarts, [{ id: "wrapped", ranges: [range(1, 3), range(5, 8)] }]);
    expect(index.at(2)).toEqual(["wrapped"]);
    expect(index.at(3)).toEqual([]);
    expect(index.overlapping([range(0, 10)])).toEqual(["wrapped"]);
    expect(index.overlapping([range(3, 5)])).toEqual([]);
  });

  it("answers as a plain search does, after any additions and removals", () => {
    const passages = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,3}$/),
        ranges: fc
          .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
          .map(([start, size]) => [range(start, start + size)]),
      }),
      { selector: (passage) => passage.id, maxLength: 20 },
    );
    fc.assert(
      fc.property(passages, fc.nat(20), fc.nat(90), (all, kept, point) => {
        const index = new PassageIndex(blockStarts, all.slice(0, 5));
        all.slice(5).forEach((passage) => index.add(passage));
        all.slice(kept).forEach((passage) => index.remove(passage.id));
        const expected = all
          .slice(0, kept)
          .filter(({ ranges }) => ranges.some((r) => r.start <= point && point < r.end))
          .map((passage) => passage.id);
        expect(index.at(point).sort()).toEqual(expected.sort());
        expect(all.every((passage, i) => index.has(passage.id) === i < kept)).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it("tells which blocks to repaint, and does nothing twice", () => {
    const index = new PassageIndex(blockStarts);
    const passage = { id: "p", ranges: [range(8, 12), range(40, 41)] };
    expect(index.add(passage)).toEqual([0, 1, 3]);
    expect(index.add(passage)).toEqual([]);
    expect(index.ofBlock(1)).toHaveLength(1);
    expect(index.remove("p")).toEqual([0, 1, 3]);
    expect(index.remove("p")).toEqual([]);
  });
});
