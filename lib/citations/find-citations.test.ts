import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCitations } from "./find-citations";
import { findNumbers } from "./find-numbers";
import { sayCitation } from "./say-work";

/** What stands in the text for each citation, and the work it names. */
const found = (text: string) =>
  findCitations(text).map((each) => [text.slice(each.start, each.end), sayCitation(each)] as const);
const works = (text: string) => findCitations(text).map(sayCitation);

describe("findCitations", () => {
  it.each<[string, (readonly [string, string])[]]>([
    ["as found (Khan, 2019).", [["Khan, 2019", "Khan 2019"]]],
    ["Khan (2019) found", [["Khan (2019)", "Khan 2019"]]],
    [
      "(Khan & Ali, 2019; Smith et al., 2020a, p. 12)",
      [
        ["Khan & Ali, 2019", "Khan and Ali 2019"],
        ["Smith et al., 2020a", "Smith et al. 2020a"],
      ],
    ],
    [
      "(Khan, 2018, 2019)",
      [
        ["Khan, 2018", "Khan 2018"],
        ["2019", "Khan 2019"],
      ],
    ],
    [
      "Khan (2018, 2019) found",
      [
        ["Khan (2018", "Khan 2018"],
        ["2019", "Khan 2019"],
      ],
    ],
    [
      "(Khan, 2018a, b)",
      [
        ["Khan, 2018a", "Khan 2018a"],
        ["b", "Khan 2018b"],
      ],
    ],
    ["Khan and Ali (2019) say", [["Khan and Ali (2019)", "Khan and Ali 2019"]]],
    ["by Khan, Ali, and Smith (2020)", [["Khan, Ali, and Smith (2020)", "Khan et al. 2020"]]],
    ["Noor et al. (2021, p. 4) show", [["Noor et al. (2021", "Noor et al. 2021"]]],
    ["(see Khan, 2019)", [["Khan, 2019", "Khan 2019"]]],
    [
      "(e.g., Mahmood, 2014; cf. Azad, 2016)",
      [
        ["Mahmood, 2014", "Mahmood 2014"],
        ["Azad, 2016", "Azad 2016"],
      ],
    ],
    ["(as cited in Khan, 2019)", [["Khan, 2019", "Khan 2019"]]],
    ["(for a review see Khan, 2019)", [["Khan, 2019", "Khan 2019"]]],
    [
      "(Khan, 2019, p. 12, and Ali, 2020)",
      [
        ["Khan, 2019", "Khan 2019"],
        ["Ali, 2020", "Ali 2020"],
      ],
    ],
    ["However, Khan’s (2019) view", [["Khan’s (2019)", "Khan 2019"]]],
    ["In 😀 (Khan,2019)", [["Khan,2019", "Khan 2019"]]],
  ])("finds in %j what it says", (text, expected) => expect(found(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ["(Khan 2019)", ["Khan 2019"]],
    ["(Khan 2019: 12)", ["Khan 2019"]],
    ["[Khan, 2019]", ["Khan 2019"]],
    ["Khan [2019] says", ["Khan 2019"]],
    ["(Khan, n.d.)", ["Khan n.d."]],
    ["(Khan, in press)", ["Khan in press"]],
    ["(Weber, 1922/1978)", ["Weber 1978"]],
    ["(Khan, Ali, & Smith, 2020)", ["Khan et al. 2020"]],
    ["(Raza F. , 2017)", ["Raza 2017"]],
    ["(Khan M. F., 2019)", ["Khan 2019"]],
    ["M. F. Khan (2019)", ["Khan 2019"]],
    ["According to Khan (2019)", ["Khan 2019"]],
    ["In Lahore, Khan (2019)", ["Khan 2019"]],
    ["O’Brien-Smith (2019)", ["O’Brien-Smith 2019"]],
    ["van der Berg (2019)", ["van der Berg 2019"]],
    ["(van der Berg & d'Alembert, 2019)", ["van der Berg and d'Alembert 2019"]],
    ["(al-Khwarizmi, 1990)", ["al-Khwarizmi 1990"]],
    ["de la Cruz (2010)", ["de la Cruz 2010"]],
    ["Müller und Çelik (2019)", ["Müller and Çelik 2019"]],
    ["(Иванов, 2019)", ["Иванов 2019"]],
    ["(خان، 2019)", ["خان 2019"]],
    ["(王, 2019)", ["王 2019"]],
    ["(Ministry of Foreign Affairs, 2019)", ["Ministry of Foreign Affairs 2019"]],
    ["(Ministry of Trade and Industry, Latvia, 2019)", ["Ministry of Trade and Industry, Latvia 2019"]],
    ["the World Bank (2019)", ["World Bank 2019"]],
    ["(World Health Organization [WHO], 2020)", ["World Health Organization 2020"]],
    ["(Dawn.com, 2021)", ["Dawn.com 2021"]],
    ["(Trade Authority., 2022)", ["Trade Authority 2022"]],
  ])("reads %j as %j", (text, expected) => expect(works(text)).toEqual(expected));

  it.each([
    ["a stretch of years", "the war (1991-2008) and (2012–2023)"],
    ["a name before a stretch", "the exercise (Druzhba, 2016-2020)"],
    ["a year alone", "the treaty (1971) and then (2022, 2023)"],
    ["dates", "(5 May 2019) and (May, 2019) and (Lahore, March 2019)"],
    ["seasons and issues", "Vol. VI (Spring 2023), Volume IX (2024)"],
    ["things with a date", "the Tashkent Declaration (1966), the Kargil War (1999)"],
    ["tables and figures", "Table 2 (2019) and Figure (2020)"],
    ["a year that the sentence goes on from", "(Karachi, 2019 onwards)"],
    ["a name with an article", "the Kremlin (2011)"],
    ["what is said about a place", "(signed in Moscow, 1970)"],
    ["a bracket over two lines", "(Khan,\n2019)"],
    ["fractions and thousands", "(Khan, 2019.5) and (Khan, 2,019)"],
    ["no text", ""],
  ])("takes %s for none", (_, text) => expect(works(text)).toEqual([]));

  const surname = fc.constantFrom(
    "Khan",
    "O’Brien",
    "Smith-Jones",
    "van der Berg",
    "Çelik",
    "Иванов",
    "al-Din",
  );
  const names = fc.uniqueArray(surname, { minLength: 1, maxLength: 3 });
  const source = fc.record({
    names,
    more: fc.boolean(),
    year: fc.integer({ min: 1900, max: 2030 }).map(String),
    suffix: fc.constantFrom("", "a", "b"),
  });
  const listNames = (all: readonly string[], and: string) =>
    all.length === 1
      ? all[0]!
      : `${all.slice(0, -1).join(", ")}${all.length > 2 ? "," : ""} ${and} ${all.at(-1)}`;
  const lead = fc.constantFrom("", "see ", "e.g., ", "cf. ");
  const around = fc.constantFrom("", "It rained all day. ", "Nobody said so ", "😀 ");

  it("finds every citation that is written in one of its forms, and gives back its words", () => {
    fc.assert(
      fc.property(
        fc.array(source, { minLength: 1, maxLength: 4 }),
        lead,
        around,
        (sources, signal, before) => {
          const written = sources.map(
            ({ names: own, more, year, suffix }) =>
              `${listNames(own, "&")}${more ? " et al." : ""}, ${year}${suffix}`,
          );
          const text = `${before}(${signal}${written.join("; ")}) after`;
          expect(findCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual(written);
        },
      ),
    );
  });

  it("finds every citation in a sentence, and gives back its words", () => {
    fc.assert(
      fc.property(source, around, ({ names: own, more, year, suffix }, before) => {
        const written = `${listNames(own, "and")}${more ? " et al." : ""} (${year}${suffix})`;
        const text = `${before}as ${written} has it`;
        const [each, ...others] = findCitations(text);
        expect(others).toEqual([]);
        expect(text.slice(each!.start, each!.end)).toBe(written);
        expect(each).toMatchObject({ names: own, more, year, suffix });
      }),
    );
  });

  it("gives ascending places inside any text, each with its year or its letter", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("(", ")", "[", "Khan", ", 2019", "a", " & ", "; ", "et al."),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const each of findCitations(text)) {
          expect(each.start).toBeGreaterThanOrEqual(last);
          expect(each.end).toBeGreaterThan(each.start);
          last = each.end;
          if (each.kind === "named")
            expect(text.slice(each.start, each.end)).toMatch(
              /(?:\d{4}[a-z]?|n\. ?d\.?|in press|forthcoming|[a-z])[)\]]?$/,
            );
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("findNumbers", () => {
  it.each<[string, string[]]>([
    ["as in [12]", ["12:12"]],
    ["as in [3, 5–7]", ["3:3", "5:5–7", "6:5–7", "7:5–7"]],
    ["[1; 4]", ["1:1", "4:4"]],
    ["in [2019] and [a] and [ 7 ]", []],
    ["", []],
  ])("finds in %j %j", (text, expected) =>
    expect(
      findNumbers(text).map(
        (each) => each.kind === "numbered" && `${each.number}:${text.slice(each.start, each.end)}`,
      ),
    ).toEqual(expected),
  );
});
