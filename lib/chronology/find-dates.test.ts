import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysIn, monthNames, sayDays, spanOf } from "./day";
import { findDates } from "./find-dates";

const said = (text: string) =>
  findDates(text).map((each) => {
    const words = text.slice(each.start, each.end);
    return `${words}: ${each.open === null ? "" : `${each.open} `}${sayDays(each)}`;
  });

describe("findDates", () => {
  it.each<[string, string[]]>([
    ["signed on 5 February 2022.", ["5 February 2022: 5 February 2022"]],
    ["on the 5th of February 2022", ["5th of February 2022: 5 February 2022"]],
    ["on February 5, 2022", ["February 5, 2022: 5 February 2022"]],
    ["on Feb. 5, 2022", ["Feb. 5, 2022: 5 February 2022"]],
    ["in February 2022", ["February 2022: February 2022"]],
    ["in Sept. 2022", ["Sept. 2022: September 2022"]],
    ["in May of 2022", ["May of 2022: May 2022"]],
    ["on 3 and 4 October 2023", ["3 and 4 October 2023: 3 October 2023 – 4 October 2023"]],
    ["on 3–4 October 2023", ["3–4 October 2023: 3 October 2023 – 4 October 2023"]],
    ["from March to May 2022", ["March to May 2022: March 2022 – May 2022"]],
    ["on 2022-02-05", ["2022-02-05: 5 February 2022"]],
    ["on 5.2.2022", ["5.2.2022: 5 February 2022"]],
    ["in 2014, and 2015", ["2014: 2014", "2015: 2015"]],
    ["in the 1990s", ["1990s: 1990–1999"]],
    ["in the early 1990s", ["early 1990s: 1990–1993"]],
    ["in the mid-1990s", ["mid-1990s: 1994–1996"]],
    ["the Late 1980s", ["Late 1980s: 1987–1989"]],
    ["the years 1991–2008", ["1991–2008: 1991–2008"]],
    ["from 1998 to 2003", ["1998 to 2003: 1998–2003"]],
    ["between 1947 and 1991", ["1947 and 1991: 1947–1991"]],
    ["in 1947 and 1991", ["1947: 1947", "1991: 1991"]],
    ["since 2014", ["since 2014: since 2014"]],
    ["since February 2014", ["since February 2014: since February 2014"]],
    ["since the 1990s", ["since the 1990s: since 1990–1999"]],
    ["until 1991", ["until 1991: until 1991"]],
    ["2022 onwards", ["2022 onwards: since 2022"]],
    ["2014–present", ["2014–present: since 2014"]],
    ["from 12 May 2014 to 13 June 2015", ["12 May 2014: 12 May 2014", "13 June 2015: 13 June 2015"]],
    ["on 31 February 2022", ["February 2022: February 2022"]],
    ["on 2022-13-05", ["2022-13: 2022"]],
    ["Maybe 2022", ["2022: 2022"]],
    ["😀 in May 2022", ["May 2022: May 2022"]],
    ["in May\n2022", ["2022: 2022"]],
    // Sources and numbers.
    ["as they found (Khan, 2019; World Bank 2020)", []],
    ["Khan [2019] says", []],
    ["2,000 people in room 19987", []],
    ["", []],
  ])("finds in %j %j", (text, dates) => expect(said(text)).toEqual(dates));

  const date = fc
    .record({ year: fc.integer({ min: 1500, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) =>
      fc.integer({ min: 1, max: daysIn(year, month) }).map((day) => ({ year, month, day })),
    );

  it("finds any day, month and year as they are said, where they are said", () => {
    fc.assert(
      fc.property(
        date,
        fc.constantFrom("", "It rained. In ", "Nobody knew: "),
        ({ year, month, day }, before) => {
          for (const span of [spanOf(year), spanOf(year, month), spanOf(year, month, day)]) {
            const words = sayDays(span!);
            expect(findDates(`${before}${words}, they say.`)).toEqual([
              { ...span, open: null, start: before.length, end: before.length + words.length },
            ]);
          }
        },
      ),
    );
  });

  it("finds ascending places inside any text, each from a day to one not before it", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "1991",
        "–",
        "2008",
        " to ",
        "between ",
        "since ",
        "5 ",
        "May ",
        "0s",
        " and ",
        ...monthNames,
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end, from, to } of findDates(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toMatch(/\d{4}/);
          expect(from <= to).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("sayDays", () => {
  it.each([
    ["2014-01-01", "2014-12-31", "2014"],
    ["1991-01-01", "2008-12-31", "1991–2008"],
    ["2024-02-01", "2024-02-29", "February 2024"],
    ["2023-02-01", "2023-02-27", "1 February 2023 – 27 February 2023"],
    ["2014-03-03", "2015-05-05", "3 March 2014 – 5 May 2015"],
    ["1900-02-01", "1900-02-28", "February 1900"],
  ])("says from %s to %s as %s", (from, to, words) => expect(sayDays({ from, to })).toBe(words));
});
