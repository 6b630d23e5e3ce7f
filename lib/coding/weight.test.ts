import { describe, expect, it } from "vitest";
import { heavier, readWeight } from "./weight";

describe("heavier", () => {
  it.each([
    [null, undefined, null],
    [null, 0, 0],
    [0, null, 0],
    [40, 70, 70],
    [70, 40, 70],
    [undefined, 5, 5],
  ])("of %s and %s keeps %s", (a, b, kept) => {
    expect(heavier(a, b)).toBe(kept);
  });
});

describe("readWeight", () => {
  it.each([
    ["", null],
    ["  ", null],
    ["0", 0],
    [" 75 ", 75],
    ["100", 100],
    ["101", undefined],
    ["-1", undefined],
    ["7.5", undefined],
    ["many", undefined],
  ])("reads “%s” as %s", (typed, weight) => {
    expect(readWeight(typed)).toBe(weight);
  });
});
