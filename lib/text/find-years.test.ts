import { describe, expect, it } from "vitest";
import { findYears } from "./find-years";

const said = (text: string) =>
  findYears(text).map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));

describe("findYears", () => {
  it.each<[string, string[]]>([
    ["It was signed in 1998, and again in 2023.", ["1998", "2023"]],
    ["from 1998–2023", ["1998-2023"]],
    ["between 1998 and 2003", ["1998", "2003"]],
    ["1991 - 2008", ["1991-2008"]],
    ["1991 to 2008", ["1991-2008"]],
    ["the season 1998/99", ["1998-1999"]],
    ["2005-09", ["2005-2009"]],
    ["in the 1990s", ["1990-1999"]],
    ["in the mid-1990s of post-1991 Russia", ["1990-1999", "1991"]],
    ["In 2014, 2015, and 2016", ["2014", "2015", "2016"]],
    ["(1998)", ["1998"]],
    ["in May (2007) it ended", ["2007"]],
    ["on 12.05.2014 and 3/2015, signed 2016-05-03", ["2014", "2015", "2016"]],
    // Sources.
    ["as they found (Khan, 2019)", []],
    ["as they found (Khan & Mir, 2019; Aziz, 2020a)", []],
    ["Khan (2019) found", []],
    ["Noor et al. (2021, p. 4) found", []],
    ["(Khan, 2017, 2019)", []],
    // No years.
    ["2,000 people, 1998.5 tons and 1.998", []],
    ["room 19987 and A1998", []],
    ["0998 1400 2100", []],
    ["", []],
  ])("finds in %j %j", (text, years) => expect(said(text)).toEqual(years));

  it("says where, in UTF-16 units", () => {
    const text = "😀 in 1998–2001.";
    const [found] = findYears(text);
    expect(text.slice(found!.start, found!.end)).toBe("1998–2001");
  });
});
