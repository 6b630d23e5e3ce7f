import { describe, expect, it } from "vitest";
import { printPalette } from "./drawing";
import { drawTrend, type TrendPlot } from "./draw-trend";

const point = (value: number, low: number | null = null, high: number | null = null) => ({
  value,
  low,
  high,
});
const plotOf = (points: TrendPlot["series"][number]["points"], more: Partial<TrendPlot> = {}): TrendPlot => ({
  axis: "Krippendorff’s alpha",
  head: [],
  rounds: points.map((_, at) => ({ name: `Round ${at + 1}`, note: "" })),
  series: [{ name: "Trust", points }],
  ...more,
});
const draw = (plot: TrendPlot, width = 860) => drawTrend(plot, { width, palette: printPalette });
const words = (plot: TrendPlot) => draw(plot).elements.flatMap((each) => each.words ?? []);
const paths = (plot: TrendPlot) =>
  draw(plot).elements.flatMap(({ name, attributes }) => (name === "path" ? String(attributes.d) : []));

describe("drawTrend", () => {
  it("places rounds in their order from left to right, and higher numbers higher", () => {
    const { points } = draw(plotOf([point(0.2), point(0.9), point(0.5)]));
    expect(points.map(({ round }) => round)).toEqual([0, 1, 2]);
    const [first, second, third] = points;
    expect(first!.x).toBeLessThan(second!.x);
    expect(second!.x).toBeLessThan(third!.x);
    expect(second!.y).toBeLessThan(third!.y);
    expect(third!.y).toBeLessThan(first!.y);
  });

  it.each([
    [[point(0.7)], [".00", ".20", ".40", ".60", ".80", "1.00"]],
    [[point(-0.1)], ["−.20", ".00", ".20", ".40", ".60", ".80", "1.00"]],
    [[point(0.3, -0.35, 0.6)], ["−.40", "−.20", ".00", ".20", ".40", ".60", ".80", "1.00"]],
  ])("has a scale that begins at 0, or below all that is lower", (points, ticks) => {
    expect(words(plotOf(points)).filter((each) => /^−?\d?\.\d\d$/.test(each))).toEqual(ticks);
  });

  it("breaks a line where a round has no number", () => {
    const unbroken = paths(plotOf([point(0.2), point(0.3), point(0.4)]))[0];
    const broken = paths(plotOf([point(0.2), null, point(0.4)]))[0];
    expect(unbroken).toMatch(/^M[^ML]+L[^ML]+L[^ML]+$/);
    expect(broken).toMatch(/^M[^ML]+M[^ML]+$/);
  });

  it("says where no line has a number, so that no gap is taken for a mistake", () => {
    const said = (points: TrendPlot["series"][number]["points"]) =>
      words(plotOf(points)).filter((each) => each === "no number").length;
    expect(said([point(0.2), null, point(0.4)])).toBe(1);
    expect(said([point(0.2)])).toBe(0);
  });

  it("draws an interval only where there is one", () => {
    const bars = (plot: TrendPlot) => paths(plot).filter((d) => /h8/.test(d) && d.includes("V")).length;
    expect(bars(plotOf([point(0.2, 0.1, 0.3), point(0.3)]))).toBe(1);
  });

  it("keeps series of one round apart", () => {
    const series = ["One", "Two", "Three"].map((name) => ({ name, points: [point(0.5)] }));
    const { points } = draw(plotOf([point(0.5)], { series }));
    expect(new Set(points.map(({ x }) => x)).size).toBe(3);
  });

  it.each([320, 860])("keeps all points within its width of %d, and grows with rounds", (width) => {
    const many = Array.from({ length: 20 }, () => point(0.5, 0.4, 0.6));
    const drawing = draw(plotOf(many), width);
    expect(drawing.width).toBeGreaterThan(20 * 70);
    expect(drawing.points.every(({ x }) => x > 0 && x < drawing.width)).toBe(true);
    expect(draw(plotOf([point(0.5)]), width).width).toBe(width);
  });

  it("says what it is: title, axes, rounds and series", () => {
    const said = words(plotOf([point(0.5)], { head: ["Over the rounds", "A project"] }));
    for (const each of ["Over the rounds", "A project", "Krippendorff’s alpha", "Round 1", "Trust"])
      expect(said).toContain(each);
  });
});
