import { describe, expect, it } from "vitest";
import { defaultMargin, limitLanes, readMarginSettings } from "./margin-settings";

describe("readMarginSettings", () => {
  const chosen = { side: "start", arrangement: "coder", density: "thin", lanes: 4, overview: false };

  it.each([
    ["what was chosen", chosen, chosen],
    ["nothing", undefined, defaultMargin],
    ["what is no object", "left", defaultMargin],
    ["an older version's", { side: "start" }, { ...defaultMargin, side: "start" }],
    ["unknown values", { side: "top", lanes: 7, density: null, overview: "no" }, defaultMargin],
  ])("reads %s", (_, stored, expected) => {
    expect(readMarginSettings(stored)).toEqual(expected);
  });
});

describe("limitLanes", () => {
  it.each([
    [12, 1200, 12],
    [12, 760, 8],
    [12, 390, 4],
    [4, 700, 4],
  ])("shows of %i lanes beside a text %i pixels wide %i", (lanes, width, shown) => {
    expect(limitLanes(lanes, width)).toBe(shown);
  });
});
