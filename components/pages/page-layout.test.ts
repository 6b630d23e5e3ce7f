import { describe, expect, it } from "vitest";
import { findPage, fitScale, layOutPages, pageAtHeight, printedScale, stepScale } from "./page-layout";

const pages = [
  { width: 600, height: 800, label: "iv" },
  { width: 800, height: 600, label: "" },
  { width: 600, height: 800, label: "1" },
];

describe("layOutPages", () => {
  it("stacks pages with gaps", () => {
    expect(layOutPages(pages, 0.5)).toEqual({ scale: 0.5, tops: [14, 428, 742], width: 400, height: 1156 });
  });

  it("is found by height", () => {
    const layout = layOutPages(pages, 0.5);
    expect([-5, 14, 427, 428, 5000].map((y) => pageAtHeight(layout, y))).toEqual([0, 0, 0, 1, 2]);
  });
});

describe("scales", () => {
  it("fit the widest page, but not wider than reads well", () => {
    expect(fitScale(pages, 400)).toBe(0.5);
    expect(fitScale(pages, 4000)).toBe(940 / 800);
    expect(fitScale([{ width: 90 }], 4000)).toBe(2 * printedScale);
  });

  it("go up and down in steps and end at the last", () => {
    expect(stepScale(printedScale, 1)).toBeCloseTo(1.1 * printedScale);
    expect(stepScale(printedScale, -1)).toBeCloseTo(0.9 * printedScale);
    expect(stepScale(4 * printedScale, 1)).toBeCloseTo(4 * printedScale);
  });
});

describe("findPage", () => {
  it("knows printed labels before numbers in the file", () => {
    expect(["IV", "1", "2", "9", "x", ""].map((name) => findPage(pages, name))).toEqual([
      0, 2, 1, -1, -1, -1,
    ]);
  });
});
