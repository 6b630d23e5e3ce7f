import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, paintOf, stripeOf } from "./paint";
import { nextColor, palette } from "./palette";

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("palette", () => {
  it.each(palette.map(({ name, color }) => [name, color]))(
    "%s is a stripe as it is, light and dark",
    (_, color) => {
      expect(stripeOf(color, "light")).toBe(color);
      expect(stripeOf(color, "dark")).toBe(color);
    },
  );

  it("offers the first unused colour, then the least used", () => {
    const [first, second] = palette.map(({ color }) => ({ color }));
    expect(nextColor([])).toBe(first!.color);
    expect(nextColor([first!, { color: "#123456" }])).toBe(second!.color);
    expect(nextColor([...palette, first!])).toBe(second!.color);
  });
});

describe("paint", () => {
  it("measures contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#123456", "#123456")).toBe(1);
  });

  it("keeps text over any colour at 7 : 1 and stripes of any colour at 3 : 1", () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        expect(contrast(paintOf(color, "light"), "#22201c")).toBeGreaterThanOrEqual(7);
        expect(contrast(paintOf(color, "dark"), "#e6e3dd")).toBeGreaterThanOrEqual(7);
        expect(contrast(stripeOf(color, "light"), "#fbfaf8")).toBeGreaterThanOrEqual(3);
        expect(contrast(stripeOf(color, "dark"), "#222427")).toBeGreaterThanOrEqual(3);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});
