import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { draftRegion } from "./draft-region";
import { comparePlaces, inWords, samePlace } from "./passage-place";
import { type Region, flattenRegion, makeRegion, regionsOverlap, unflattenRegion } from "./region";

const page = { index: 2, label: "iv", start: 100, width: 595.28, height: 841.89 };
const region = (left: number, top: number, right: number, bottom: number, on = 2): Region => ({
  page: on,
  start: 100,
  left,
  top,
  right,
  bottom,
});
const words = (start: number, end: number) => inWords([{ start: offset(start), end: offset(end) }]);
const drawn = (one: Region) => ({ ranges: [], region: one });

describe("makeRegion", () => {
  it("orders and rounds the sides and stays on the page", () => {
    expect(makeRegion(page, { left: 50.04, top: 900, right: -3, bottom: 10.16 })).toEqual(
      region(0, 10.2, 50, 841.8),
    );
  });

  it("is stored in tenths and comes back the same", () => {
    const made = makeRegion(page, { left: 0.1, top: 0.2, right: 33.3, bottom: 99.9 });
    expect(flattenRegion(made)).toEqual([2, 1, 2, 333, 999]);
    expect(unflattenRegion(flattenRegion(made), 100)).toEqual(made);
    expect(unflattenRegion([], 100)).toBeNull();
  });
});

describe("draftRegion", () => {
  it("makes a passage without words at its page's beginning", () => {
    const draft = draftRegion(page, { left: 10, top: 10, right: 60, bottom: 60 });
    expect(draft).toMatchObject({
      ok: true,
      value: { ranges: [], region: [2, 100, 100, 600, 600], start: 100, end: 100, quotes: [], pages: ["iv"] },
    });
  });

  it.each([
    ["outside-page", { left: -1, top: 10, right: 60, bottom: 60 }],
    ["outside-page", { left: 10, top: 10, right: 600, bottom: 60 }],
    ["too-small", { left: 10, top: 10, right: 11, bottom: 60 }],
    ["too-small", { left: 60, top: 10, right: 10, bottom: 60 }],
  ])("refuses %s", (error, rect) => {
    expect(draftRegion(page, rect)).toEqual({ ok: false, error });
  });
});

describe("regionsOverlap", () => {
  it("needs a shared area of the same page", () => {
    expect(regionsOverlap(region(0, 0, 10, 10), region(9, 9, 20, 20))).toBe(true);
    expect(regionsOverlap(region(0, 0, 10, 10), region(10, 0, 20, 10))).toBe(false);
    expect(regionsOverlap(region(0, 0, 10, 10), region(0, 0, 10, 10, 3))).toBe(false);
  });
});

describe("places", () => {
  it("stand in text order, regions before the words of their page", () => {
    const places = [words(100, 105), drawn(region(0, 50, 9, 60)), words(90, 95), drawn(region(0, 5, 9, 9))];
    expect(places.sort(comparePlaces).map(({ ranges, region }) => ranges[0]?.start ?? region?.top)).toEqual([
      90, 5, 50, 100,
    ]);
  });

  it("are the same only with the same words or the same rectangle", () => {
    expect(samePlace(drawn(region(1, 1, 5, 5)), drawn(region(1, 1, 5, 5)))).toBe(true);
    expect(samePlace(drawn(region(1, 1, 5, 5)), drawn(region(1, 1, 5, 6)))).toBe(false);
    expect(samePlace(drawn(region(1, 1, 5, 5)), words(100, 105))).toBe(false);
    expect(samePlace(words(1, 5), words(1, 5))).toBe(true);
  });
});
