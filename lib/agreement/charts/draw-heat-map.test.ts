import { describe, expect, it } from "vitest";
import { figure, noFigure } from "../figure";
import { sayPercent } from "../say-figure";
import { drawHeatMap, type HeatPlot, shadeOf } from "./draw-heat-map";

const plotOf = (columns: readonly string[]): HeatPlot => ({
  head: ["Agreement by code and document", "A project"],
  measure: "Krippendorff’s alpha",
  rowAxis: "Code",
  columnAxis: "Document",
  columns,
  rows: [{ name: "Trust", figures: columns.map((_, at) => (at === 0 ? figure(1) : noFigure("noUnits"))) }],
  foot: [{ name: "Agreement", figures: columns.map(() => figure(0.97)), say: sayPercent }],
});

describe("shadeOf", () => {
  it.each([
    [-0.5, "#ffffff"],
    [0, "#ffffff"],
    [1, "#89aed2"],
    [2, "#89aed2"],
  ])("of %d is %s", (value, shade) => expect(shadeOf(value)).toBe(shade));
});

describe("drawHeatMap", () => {
  it("has a number and a shade in each cell, a dash on paper where there is no number", () => {
    const { elements } = drawHeatMap(plotOf(["Minutes", "Letters"]));
    const at = elements.findIndex(({ words }) => words === "1.00");
    expect(elements[at - 1]!.attributes.fill).toBe(shadeOf(1));
    const none = elements.findIndex(({ words }) => words === "–");
    expect(elements[none - 1]!.attributes.fill).toBe("#ffffff");
    expect(elements.filter(({ words }) => words === "97 %")).toHaveLength(2);
  });

  it("says what it is: title, axes, rows, columns and the measure", () => {
    const said = drawHeatMap(plotOf(["Minutes", "Letters"])).elements.map(({ words }) => words);
    for (const each of [
      "Agreement by code and document",
      "A project",
      "Code",
      "Document",
      "Trust",
      "Minutes",
    ])
      expect(said).toContain(each);
    expect(said).toContain("Krippendorff’s alpha");
  });

  it.each([1, 8, 9, 60])("keeps everything of %d columns within its edges", (count) => {
    const columns = Array.from(
      { length: count },
      (_, at) => `Interview ${at + 1} with a mayor of a small town`,
    );
    const { width, height, elements } = drawHeatMap(plotOf(columns));
    for (const { name, attributes } of elements) {
      const [x, y] = [Number(attributes.x), Number(attributes.y)];
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + Number(attributes.width ?? 0)).toBeLessThanOrEqual(width);
      expect(y + (name === "rect" ? Number(attributes.height) : 0)).toBeLessThanOrEqual(height);
      expect(y).toBeGreaterThanOrEqual(0);
    }
  });
});
