import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { flattenRanges, normaliseRanges, rangesOverlap, subtractRanges, unflattenRanges } from "./ranges";

const range = (start: number, end: number) => ({ start: offset(start), end: offset(end) });
const pairs = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })));

describe("normaliseRanges", () => {
  const text = "0123456789";
  it.each([
    ["nothing", [], []],
    ["an empty range", [[3, 3]], []],
    ["a reversed range", [[5, 3]], []],
    [
      "touching ranges",
      [
        [2, 4],
        [4, 6],
      ],
      [[2, 6]],
    ],
    [
      "overlapping ranges out of order",
      [
        [5, 8],
        [1, 6],
      ],
      [[1, 8]],
    ],
    [
      "a range in another",
      [
        [1, 9],
        [2, 3],
      ],
      [[1, 9]],
    ],
    [
      "ranges beyond the text",
      [
        [-2, 1],
        [9, 99],
      ],
      [
        [0, 1],
        [9, 10],
      ],
    ],
  ])("takes %s", (_, given, expected) => {
    const ranges = normaliseRanges(
      text,
      given.map(([start = 0, end = 0]) => ({ start, end })),
    );
    expect(ranges.map(({ start, end }) => [start, end])).toEqual(expected);
  });

  it("moves boundaries out of surrogate pairs", () => {
    expect(normaliseRanges("a😀b", [{ start: 2, end: 3 }])).toEqual([{ start: 1, end: 3 }]);
    expect(normaliseRanges("a😀b", [{ start: 0, end: 2 }])).toEqual([{ start: 0, end: 3 }]);
  });

  it("covers the same units, disjoint and in order (any ranges)", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const long = "x".repeat(40);
        const merged = normaliseRanges(
          long,
          given.map(([start, end]) => ({ start, end })),
        );
        const units = (ranges: readonly { start: number; end: number }[]) =>
          [...long].map((_, at) => ranges.some(({ start, end }) => start <= at && at < end));
        expect(units(merged)).toEqual(units(given.map(([start, end]) => ({ start, end }))));
        merged.forEach((one, index) => expect(one.start).toBeGreaterThan(merged[index - 1]?.end ?? -1));
      }),
      { seed: 1 },
    );
  });
});

describe("rangesOverlap", () => {
  it.each([
    [[0, 3], [3, 5], false],
    [[0, 3], [2, 5], true],
    [[2, 3], [0, 9], true],
    [[6, 8], [0, 5], false],
  ])("%j and %j: %s", ([a = 0, b = 0], [c = 0, d = 0], expected) => {
    expect(rangesOverlap(range(a, b), range(c, d))).toBe(expected);
  });
});

describe("flattenRanges", () => {
  it("is undone by unflattenRanges", () => {
    const ranges = [range(1, 4), range(9, 12)];
    expect(flattenRanges(ranges)).toEqual([1, 4, 9, 12]);
    expect(unflattenRanges([1, 4, 9, 12])).toEqual(ranges);
    expect(() => unflattenRanges([1, 4, 9])).toThrow(RangeError);
  });
});

describe("subtractRanges", () => {
  it.each([
    ["no holes", [], [[2, 9]]],
    [
      "a hole inside",
      [[4, 6]],
      [
        [2, 4],
        [6, 9],
      ],
    ],
    [
      "holes over both ends",
      [
        [0, 3],
        [8, 12],
      ],
      [[3, 8]],
    ],
    ["a hole over all", [[0, 20]], []],
    [
      "holes outside",
      [
        [0, 2],
        [9, 20],
      ],
      [[2, 9]],
    ],
  ])("leaves what %s leaves", (_, holes, expected) => {
    const left = subtractRanges(
      range(2, 9),
      holes.map(([start = 0, end = 0]) => range(start, end)),
    );
    expect(left.map(({ start, end }) => [start, end])).toEqual(expected);
  });
});
