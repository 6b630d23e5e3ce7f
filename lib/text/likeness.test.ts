import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLikeness, lettersOf } from "./likeness";

describe("lettersOf", () => {
  it("leaves out white space and hyphens, and knows where the rest stands", () => {
    expect(lettersOf("co-\noperate \u00adnow", 1)).toEqual({
      text: "ooperatenow",
      offsets: [1, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15],
    });
    expect(lettersOf(" \n-")).toEqual({ text: "", offsets: [] });
  });
});

describe("findLikeness", () => {
  it.each([
    ["the words themselves", "harbour", "the harbour office", 0, { start: 4, end: 11, differences: 0 }],
    ["one exchanged", "harbour", "the harbonr office", 2, { start: 4, end: 11, differences: 1 }],
    ["one left out", "harbour", "the harbor office", 2, { start: 4, end: 10, differences: 1 }],
    ["too many", "harbour", "the hxrbxnr office", 2, null],
    ["nothing", "", "the harbour office", 2, null],
  ])("finds %s", (_, words, text, most, expected) => {
    expect(findLikeness(words, text, most, 0)).toEqual(expected);
  });

  it("takes the nearest of equals", () => {
    expect(findLikeness("port", "port of port and port", 1, 9)?.start).toBe(8);
  });

  it("differs by as little as any stretch does (any text)", () => {
    const text = fc.stringMatching(/^[abc]{0,14}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[abc]{1,7}$/), text, fc.nat({ max: 4 }), (words, searched, most) => {
        const stretches = Array.from({ length: searched.length }, (_, start) =>
          Array.from({ length: searched.length - start }, (__, end) =>
            searched.slice(start, start + end + 1),
          ),
        ).flat();
        const least = Math.min(...stretches.map((each) => distance(words, each)));
        const found = findLikeness(words, searched, most, 0);
        if (least > most) expect(found).toBeNull();
        else if (least < words.length) expect(found?.differences).toBe(least);
        if (found && found.end > found.start)
          expect(distance(words, searched.slice(found.start, found.end))).toBe(found.differences);
      }),
      { seed: 1980, numRuns: 300 },
    );
  });
});

/** Levenshtein's distance, by its definition. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
