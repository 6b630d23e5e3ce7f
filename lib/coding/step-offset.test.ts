import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepOffset } from "./step-offset";

describe("stepOffset", () => {
  const text = "Gas, 👩‍👩‍👧 and e\u0301lan.";
  it.each<[number, 1 | -1, "character" | "word", number]>([
    [0, 1, "word", 3],
    [3, 1, "word", 17],
    [17, -1, "word", 14],
    [5, 1, "character", 13],
    [13, -1, "character", 5],
    [18, 1, "character", 20],
    [0, -1, "character", 0],
    [0, -1, "word", 0],
    [24, 1, "character", 24],
    [24, 1, "word", 24],
  ])("from %i by %i %s comes to %i", (from, direction, step, expected) => {
    expect(text).toHaveLength(24);
    expect(stepOffset(text, from, direction, step)).toBe(expected);
  });

  it("always comes to the end, one step after another, and never into a surrogate pair", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (sample) => {
        let at = 0;
        for (let steps = 0; at < sample.length && steps <= sample.length; steps++) {
          const next = stepOffset(sample, at, 1, "character");
          expect(next).toBeGreaterThan(at);
          expect(sample.slice(at, next)).not.toMatch(/\p{Cs}/u);
          at = next;
        }
        expect(at).toBe(sample.length);
      }),
      { seed: 17 },
    );
  });
});
