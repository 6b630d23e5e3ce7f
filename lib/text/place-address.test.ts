import { describe, expect, it } from "vitest";
import { fitPlace, readPlaceAddress, writePlaceAddress } from "./place-address";

describe("readPlaceAddress", () => {
  it.each([
    ["2-5", { start: 2, end: 5, mark: null }],
    ["3-3", { start: 3, end: 3, mark: null }],
    ["5-2", { start: 5, end: 5, mark: null }],
    ["2-5-0a1b2c3d", { start: 2, end: 5, mark: "0a1b2c3d" }],
    ["2-5-0a1b", null],
    ["2-5-0a1b2c3x", null],
    ["2", null],
    ["-1-4", null],
    ["a-b", null],
    ["", null],
  ])("%s", (address, expected) => {
    expect(readPlaceAddress(address)).toEqual(expected);
  });

  it("reads what was written", () => {
    const textId = "0190cdd2-7c0a-7b11-8c55-1f20993e41aa";
    const address = writePlaceAddress(textId, { start: 1, end: 4 });
    expect(readPlaceAddress(address)).toEqual({ start: 1, end: 4, mark: "993e41aa" });
  });
});

describe("fitPlace", () => {
  it.each([
    [2, 5, { start: 2, end: 5 }],
    [4, 400, { start: 4, end: 8 }],
    [99, 400, { start: 8, end: 8 }],
    [0, 7, { start: 0, end: 6 }],
    [7, 8, { start: 6, end: 8 }],
  ])("%d to %d", (start, end, expected) => {
    expect(fitPlace("abcdef\ud83d\ude00", { start, end })).toEqual(expected);
  });
});
