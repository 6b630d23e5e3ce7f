import { describe, expect, it } from "vitest";
import { estimateWidth, fitText } from "./fit-text";

describe("fitText", () => {
  it.each([
    ["One line", 200, ["One line"]],
    ["Trust in institutions", 70, ["Trust in", "institutions"]],
    ["", 70, []],
    ["  much   blank ", 200, ["much blank"]],
    ["Straßenbauer-Ohlendorf", 90, ["Straßenbauer-", "Ohlendorf"]],
  ] as const)("breaks %j at blanks", (text, width, lines) => {
    expect(fitText(text, width, 12)).toEqual(lines);
  });

  it("breaks words that are wider than a line, and loses no character", () => {
    const word = "Donaudampfschifffahrtsgesellschaftskapitän";
    const lines = fitText(`Der ${word} kam`, 80, 12);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every((line) => estimateWidth(line, 12) <= 80)).toBe(true);
    expect(lines.join("").replaceAll(" ", "")).toBe(`Der${word}kam`);
  });

  it("cuts what is more than the most lines, with an ellipsis that fits", () => {
    const lines = fitText("one two three four five six seven eight", 40, 12, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(estimateWidth(lines[1]!, 12)).toBeLessThanOrEqual(40);
  });

  it("counts wide letters as wide", () => {
    expect(estimateWidth("信頼", 12)).toBe(24);
    expect(estimateWidth("WW", 12)).toBeGreaterThan(estimateWidth("ii", 12));
  });
});
