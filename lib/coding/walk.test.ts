import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { type CodedPassage, compareInText } from "./document-codings";
import { isOnWalk, orderPassages, stepTo } from "./walk";

const passage = (
  id: string,
  start: number,
  codings: readonly (readonly [string, string])[] = [],
): CodedPassage => ({
  id,
  ranges: [{ start: offset(start), end: offset(start + 5) }],
  region: null,
  codings: codings.map(([codeId, layerId], i) => ({ id: `${id}${i}`, passageId: id, codeId, layerId })),
});

describe("stepTo", () => {
  const stops = [10, 20, 30];
  const from = (place: number) => (stop: number) => stop - place;
  it.each([
    [20, 1, 2],
    [20, -1, 0],
    [15, 1, 1],
    [15, -1, 0],
    [0, 1, 0],
    [0, -1, null],
    [30, 1, null],
    [31, -1, 2],
  ] as const)("from %i in direction %i", (place, direction, expected) => {
    expect(stepTo(stops, from(place), direction)).toBe(expected);
  });
  it("leads nowhere without stops", () => {
    expect(stepTo([], () => 0, 1)).toBeNull();
  });
});

describe("isOnWalk", () => {
  const two = passage("p", 0, [
    ["trust", "anna"],
    ["work", "ben"],
  ]);
  it.each([
    [null, null, null, true],
    ["trust", null, null, true],
    ["trust", "anna", null, true],
    ["trust", "ben", null, false],
    [null, "carl", null, false],
    [null, null, ["p"], true],
    [null, null, ["q"], false],
  ] as const)("code %s, layer %s, memos %s", (codeId, layerId, memos, expected) => {
    expect(isOnWalk(two, { codeId, layerId, withMemo: memos && new Set(memos) })).toBe(expected);
  });
});

describe("orderPassages", () => {
  it("orders as sorting all of them does, with the present objects", () => {
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.nat(9)), {
      selector: ([id]) => id,
      maxLength: 20,
    });
    const mapOf = (list: readonly (readonly [number, number])[]) =>
      // Where a passage is belongs to its id: it never changes.
      new Map(list.map(([id]) => [`p${id}`, passage(`p${id}`, (id * 7) % 10)]));
    fc.assert(
      fc.property(some, some, (first, second) => {
        const before = orderPassages([], mapOf(first));
        const now = mapOf(second);
        const ordered = orderPassages(before, now);
        expect(ordered).toEqual([...now.values()].sort(compareInText));
        expect(ordered.every((one) => now.get(one.id) === one)).toBe(true);
      }),
      { seed: 44, numRuns: 500 },
    );
  });
});
