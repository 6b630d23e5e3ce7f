import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { type Boundary, moveBoundary } from "./move-boundary";

const ranges = (...pairs: [number, number][]) =>
  pairs.map(([start, end]) => ({ start: offset(start), end: offset(end) }));

describe("moveBoundary", () => {
  const two = ranges([10, 20], [30, 40]);
  it.each<[string, Boundary, number, [number, number][] | null]>([
    [
      "grows at the start",
      "start",
      4,
      [
        [4, 20],
        [30, 40],
      ],
    ],
    [
      "shrinks at the start",
      "start",
      15,
      [
        [15, 20],
        [30, 40],
      ],
    ],
    ["drops a range left outside", "start", 20, [[20, 40]]],
    [
      "grows at the end",
      "end",
      44,
      [
        [10, 20],
        [30, 44],
      ],
    ],
    [
      "shrinks at the end",
      "end",
      31,
      [
        [10, 20],
        [30, 31],
      ],
    ],
    ["ends a range before the gap", "end", 25, [[10, 25]]],
    ["leaves nothing at its other edge", "start", 40, null],
    ["leaves nothing at its other edge", "end", 10, null],
  ])("%s (%s to %i)", (_, boundary, to, expected) => {
    expect(moveBoundary(two, boundary, to)).toEqual(expected && ranges(...expected));
  });
});
