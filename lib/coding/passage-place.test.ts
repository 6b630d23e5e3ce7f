import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { inWords, sharePlace } from "./passage-place";

const words = (...pairs: [number, number][]) =>
  inWords(pairs.map(([start, end]) => ({ start: offset(start), end: offset(end) })));
const region = (page: number, left: number) => ({
  ranges: [],
  region: { page, start: 0, left, top: 0, right: left + 10, bottom: 10 },
});

describe("whether two places have something in common", () => {
  it.each([
    ["overlapping words", words([0, 5]), words([4, 9]), true],
    ["one of several ranges", words([0, 5], [20, 25]), words([10, 21]), true],
    ["words that only touch", words([0, 5]), words([5, 9]), false],
    ["the gap between ranges", words([0, 5], [20, 25]), words([6, 19]), false],
    ["an area of a page", region(1, 0), region(1, 9), true],
    ["regions side by side", region(1, 0), region(1, 10), false],
    ["regions of two pages", region(1, 0), region(2, 0), false],
    ["words and a region", words([0, 5]), region(0, 0), false],
  ])("%s", (_case, a, b, shared) => {
    expect(sharePlace(a, b)).toBe(shared);
    expect(sharePlace(b, a)).toBe(shared);
  });
});
