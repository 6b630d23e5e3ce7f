import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scheme, contrast, drawnPaintOf, paintOf, stripeOf, underlineOf } from "./paint";
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

  const grounds: Record<Scheme, { page: string; ink: string }> = {
    light: { page: "#fbfaf8", ink: "#22201c" },
    dark: { page: "#222427", ink: "#e6e3dd" },
    sepia: { page: "#f5ecd9", ink: "#2f2618" },
  };
  const schemes = Object.keys(grounds) as Scheme[];
  const colors = palette.map(({ color }) => color);

  it.each(schemes)("keeps text over any colour at 7 : 1 and stripes of any colour at 3 : 1, %s", (scheme) => {
    const { page, ink } = grounds[scheme];
    fc.assert(
      fc.property(anyColor, (color) => {
        expect(contrast(paintOf(color, scheme), ink)).toBeGreaterThanOrEqual(7);
        expect(contrast(drawnPaintOf(color, scheme), ink)).toBeGreaterThanOrEqual(7);
        expect(contrast(stripeOf(color, scheme), page)).toBeGreaterThanOrEqual(3);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it.each(schemes)("keeps the line of any code at 3 : 1 on the paint of any other, %s", (scheme) => {
    const expectLegible = (line: string, under: string) => {
      const drawn = underlineOf(line, scheme);
      expect(contrast(drawn, drawnPaintOf(under, scheme))).toBeGreaterThanOrEqual(3);
      expect(contrast(drawn, grounds[scheme].page)).toBeGreaterThanOrEqual(3);
    };
    for (const line of colors) for (const under of colors) expectLegible(line, under);
    fc.assert(fc.property(anyColor, anyColor, expectLegible), { seed: 6, numRuns: 2000 });
  });

  it.each(schemes)("keeps ink legible on the page itself, %s", (scheme) => {
    expect(contrast(grounds[scheme].page, grounds[scheme].ink)).toBeGreaterThanOrEqual(7);
  });
});
