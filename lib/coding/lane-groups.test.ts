import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideLanes } from "./lane-groups";

const keys = (count: number) => Array.from({ length: count }, (_, i) => ({ key: `k${i}`, name: `K ${i}` }));
const spans = (count: number, limit: number) =>
  divideLanes(keys(count), limit, true).map(({ first, end }) => [first, end]);

describe("divideLanes", () => {
  it.each([
    [0, 12, []],
    [1, 4, [[0, 4]]],
    [
      3,
      8,
      [
        [0, 2],
        [2, 5],
        [5, 8],
      ],
    ],
    [
      4,
      2,
      [
        [0, 1],
        [0, 1],
        [1, 2],
        [1, 2],
      ],
    ],
  ])("gives %i groups their share of %i lanes", (count, limit, expected) => {
    expect(spans(count, limit)).toEqual(expected);
  });

  it("gives every group a lane and every lane to a group, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 24 }), (count, limit) => {
        const all = spans(count, limit);
        expect(all[0]![0]).toBe(0);
        expect(all[all.length - 1]![1]).toBe(limit);
        all.slice(1).forEach(([first], i) => {
          const [before, end] = all[i]!;
          expect(first === before || first === end).toBe(true);
        });
      }),
      { seed: 9 },
    );
  });
});
