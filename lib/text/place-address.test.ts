import { describe, expect, it } from "vitest";
import { readPlaceAddress, writePlaceAddress } from "./place-address";

describe("readPlaceAddress", () => {
  it.each([
    ["2-5", { start: 2, end: 5 }],
    ["3-3", { start: 3, end: 3 }],
    ["5-2", { start: 5, end: 5 }],
    ["4-400", { start: 4, end: 8 }],
    ["99-400", { start: 8, end: 8 }],
    ["0-7", { start: 0, end: 6 }],
    ["7-8", { start: 6, end: 8 }],
    ["2", null],
    ["-1-4", null],
    ["a-b", null],
    ["", null],
  ])("%s", (address, expected) => {
    expect(readPlaceAddress(address, "abcdef\ud83d\ude00")).toEqual(expected);
  });

  it("reads what was written", () => {
    expect(readPlaceAddress(writePlaceAddress(1, 4), "abcdef")).toEqual({ start: 1, end: 4 });
    expect(readPlaceAddress(writePlaceAddress(3), "abcdef")).toEqual({ start: 3, end: 3 });
  });
});
