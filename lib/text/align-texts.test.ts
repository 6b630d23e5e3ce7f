import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts } from "./align-texts";

describe("alignTexts", () => {
  it.each([
    ["", "", []],
    ["", "words", []],
    ["equal", "equal", [{ from: 0, to: 0, length: 5 }]],
    [
      "a geo-\npolitical turn",
      "a geopolitical turn",
      [
        { from: 0, to: 0, length: 5 },
        { from: 7, to: 5, length: 14 },
      ],
    ],
    ["new and old", "brand new and old", [{ from: 0, to: 6, length: 11 }]],
  ])("aligns “%s” with “%s”", (before, after, expected) => {
    expect(alignTexts(before, after)).toEqual(expected);
  });

  it("matches equal units only, in the order of both (any text)", () => {
    const text = fc.array(fc.constantFrom("sea ", "port ", "port\n", "trade", ". ", "😀", "x"), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(""), other.join("")];
        let [from, to] = [0, 0];
        for (const match of alignTexts(before, after)) {
          expect(match.length).toBeGreaterThan(0);
          expect(match.from).toBeGreaterThanOrEqual(from);
          expect(match.to).toBeGreaterThanOrEqual(to);
          [from, to] = [match.from + match.length, match.to + match.length];
          expect(before.slice(match.from, from)).toBe(after.slice(match.to, to));
        }
      }),
      { seed: 1986, numRuns: 300 },
    );
  });

  it("holds a long text together around what was left out", () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `Line ${index} says ${index * 7919}.`);
    const kept = lines.filter((_, index) => index % 3 > 0);
    const matches = alignTexts(lines.join("\n"), kept.join(" "));
    const shared = matches.reduce((sum, { length }) => sum + length, 0);
    expect(shared / kept.join(" ").length).toBeGreaterThan(0.95);
  });
});
