import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { findCitations } from "./find-citations";
import { gatherWorks } from "./gather-works";
import { matchCitation } from "./match-citation";
import { parseReference } from "./parse-reference";
import { citationsWithin, readCitations, sayMeant } from "./read-citations";
import { sayReference } from "./say-work";
import { offset } from "@/lib/shared/offset";

describe("parseReference", () => {
  it.each<[string, [number | null, string[], string, string]]>([
    [
      "Khan, M. A., & Ali, S. (2019). Trade in winter. Journal of Roads, 3(2), 1–20.",
      [null, ["Khan", "Ali"], "2019", "Trade in winter"],
    ],
    [
      "van der Berg, J.-P., Çelik, A., & O’Brien, T. (2020a). Why? A study. Press.",
      [null, ["van der Berg", "Çelik", "O’Brien"], "2020a", "Why"],
    ],
    ["World Health Organization. (2020). Report.", [null, ["World Health Organization"], "2020", "Report"]],
    ["12. Gul, A. (2018, April 23). Talks held. News.", [12, ["Gul"], "2018", "Talks held"]],
    ["[3] Azad T. M. (26, December 2016). Brief on it.", [3, ["Azad"], "2016", "Brief on it"]],
    [
      "4) Khan MA, Ali S. Trade in winter. J Roads. 2019;3:1–20.",
      [4, ["Khan", "Ali"], "2019", "Trade in winter"],
    ],
    [
      "Khan, Muhammad. Trade in Winter. Karachi: Press, 2019.",
      [null, ["Khan", "Muhammad"], "2019", "Trade in Winter"],
    ],
    ["Weber, M. (1922/1978). Economy. Press.", [null, ["Weber"], "1978", "Economy"]],
    ["Khan, M. (n.d.). Notes. Press.", [null, ["Khan"], "n.d.", "Notes"]],
    ["5. Khan, M. Trade in winter.", [5, ["Khan"], "", "Trade in winter"]],
  ])("reads %j", (entry, [number, authors, year, title]) => {
    const parsed = parseReference(entry)!;
    expect([parsed.number, parsed.authors, parsed.year + parsed.suffix, parsed.title]).toEqual([
      ...[number, authors, year, title],
    ]);
  });

  it.each(["Scholar Catalogue Full text", "https://example.org/2019/05/khan", "", "(2019)"])(
    "takes %j for no entry",
    (text) => expect(parseReference(text)).toBeNull(),
  );
});

const list = [
  "Khan, M. F. (2019). Redux. Press.",
  "Khan, M. T. (2019). Roads. Press.",
  "Khan, A., & Ali, S. (2019). Trade. Press.",
  "Ali, S., Noor, A., & Khan, A. (2020a). First. Press.",
  "Ali, S., Noor, A., & Khan, A. (2020b). Second. Press.",
  "World Health Organization. (2020). Report. Press.",
  "Ministry of Trade and Industry. (2021). Figures. Press.",
  "Çelik, B. (2018). Bridges. Press.",
].map((text) => ({ ...parseReference(text)!, text }));

describe("matchCitation", () => {
  const meant = (text: string) => findCitations(text).map((each) => matchCitation(each, list));
  it.each<[string, number[][]]>([
    ["(Khan & Ali, 2019)", [[2]]],
    ["(Khan, 2019)", [[0, 1]]],
    ["(Khan M. F., 2019)", [[0]]],
    ["M. T. Khan (2019)", [[1]]],
    ["(Ali et al., 2020a)", [[3]]],
    ["(Ali, Noor, & Khan, 2020b)", [[4]]],
    ["(Ali et al., 2020)", [[3, 4]]],
    ["(WHO, 2020; World Health Organization, 2020)", [[5], [5]]],
    ["(Ministry of Trade and Industry, 2021)", [[6]]],
    ["(Celik, 2018)", [[7]]],
    ["(Khan, 2018)", [[]]],
    ["(Noor, 2020a)", [[]]],
    ["(Khan & Noor, 2019)", [[]]],
  ])("says of %j which entries it can mean", (text, expected) => expect(meant(text)).toEqual(expected));
});

describe("readCitations", () => {
  const text = [
    "# Roads",
    "Roads are slow (Khan & *Ali*, 2019) [2], as Nobody (2001) knew [1, 7].",
    "| Claim | Source |\n|---|---|\n| Slow | (Khan & Ali, 2019) |",
    "## References",
    "1. Khan, A., & Ali, S. (2019). Trade. Press.",
    "2. Noor, A. (2020). Pipes (Khan, 2019). Press.",
  ].join("\n\n");
  const read = readCitations(text, deriveBlocks(text, "markdown"));

  it("finds each in the text as it is shown, outside of the list, in running text and in cells", () => {
    expect(read.references.map(sayReference)).toEqual(["Khan and Ali 2019", "Noor 2020"]);
    expect(
      read.citations.map((each) => [
        each.ranges.map(({ start, end }) => text.slice(start, end)).join("/"),
        each.meant,
        sayMeant(each, read),
      ]),
    ).toEqual([
      ["Khan & *Ali*, 2019", [0], "Khan and Ali 2019"],
      ["2", [1], "Noor 2020"],
      ["Nobody (2001)", [], "Nobody 2001"],
      ["1", [0], "Khan and Ali 2019"],
      ["7", [], "[7]"],
      ["Khan & Ali, 2019", [0], "Khan and Ali 2019"],
    ]);
  });

  it("says which stand inside ranges", () => {
    const at = text.indexOf("as Nobody");
    const within = [{ start: offset(at), end: offset(at + 9) }];
    expect(citationsWithin(read, within).map((each) => sayMeant(each, read))).toEqual(["Nobody 2001"]);
  });
});

describe("gatherWorks", () => {
  const entry = (text: string) => parseReference(text)!;
  const mention = (citing: string, as: string, times: number, documentId: string | null = null) => ({
    citing,
    documentId,
    as: as.includes("(") ? entry(as) : as,
    times,
  });
  it("takes what several documents cite for one work where authors, year and title agree", () => {
    const works = gatherWorks(
      [
        mention("a", "Khan, M. (2019). Redux: From one thing to another. Press.", 2),
        mention("a", "Khan, M. (2019). Something else entirely in winter. Press.", 9),
        mention("b", "Khan, Muhammad (2019). Redux: from one thing to another. J Roads.", 0),
        mention("b", "Ali 2020", 1),
        mention("c", "ALI 2020", 1),
        mention("c", "Noor, A. (2025). Trade and roads. Press.", 1, "a"),
        mention("b", "Noor 2025", 1, "a"),
      ],
      new Map([["a", "Noor 2025"]]),
    );
    expect(works.map(({ label, documentId, times }) => [label, documentId, times])).toEqual([
      ["Ali 2020", null, { b: 1, c: 1 }],
      ["Khan 2019", null, { a: 2, b: 0 }],
      ["Noor 2025", "a", { c: 1, b: 1 }],
      ["Khan 2019", null, { a: 9 }],
    ]);
  });
});
