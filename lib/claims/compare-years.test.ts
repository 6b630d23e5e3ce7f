import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingDiffers, yearsAgree } from "./compare-years";

const signed = "The strategic partnership was signed in 1999.";

describe("readingDiffers", () => {
  it.each<[claim: string, reading: string, differs: boolean]>([
    [signed, "1999", false],
    [signed, "in May 1999, in the capital", false],
    [signed, "2001", true],
    [signed, "1998–1999", false],
    [signed, "2000–2001", true],
    [signed, "1999, renewed in 2004", false],
    [signed, "", false],
    [signed, "three members", false],
    [signed, "the 1990s", false],
    // The year of a source is none that is spoken of.
    [signed, "signed late (Khan, 2012)", false],
    ["The partnership held.", "2001", false],
    ["It was signed in 1999 and renewed in 2004.", "2004", false],
    ["It was signed in 1999 and renewed in 2004.", "1999 and 2005", true],
    ["It lasted from 1998 to 2003.", "1998–2003", false],
    ["It lasted from 1998 to 2003.", "1998–2001", true],
    ["It lasted from 1998 to 2003.", "in 2001", false],
    ["It lasted from 1998 to 2003.", "2004", true],
    ["It fell in the 1990s.", "1994", false],
    ["It fell in the 1990s.", "2000", true],
  ])("%s — %s: %s", (claim, reading, differs) => expect(readingDiffers(claim, reading)).toBe(differs));
});

describe("yearsAgree", () => {
  const year = fc.integer({ min: 1995, max: 2005 });
  const span = fc
    .tuple(year, fc.integer({ min: 0, max: 4 }))
    .map(([from, more]) => ({ from, to: from + more }));
  const spans = fc.array(span, { maxLength: 4 });

  it("is the same either way round, whatever the order, and holds of a list and itself", () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(yearsAgree(a, b)).toBe(yearsAgree(b, a));
        expect(yearsAgree([...a].reverse(), b)).toBe(yearsAgree(a, b));
        expect(yearsAgree(a, a)).toBe(true);
        expect(yearsAgree(a, [...a, ...b])).toBe(true);
      }),
      { seed: 23 },
    );
  });

  it("holds of no two different single years", () => {
    fc.assert(
      fc.property(year, year, (a, b) => {
        expect(yearsAgree([{ from: a, to: a }], [{ from: b, to: b }])).toBe(a === b);
      }),
      { seed: 23 },
    );
  });
});
