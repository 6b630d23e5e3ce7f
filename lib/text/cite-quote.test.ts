import { describe, expect, it } from "vitest";
import { citeDocuments, citeQuote } from "./cite-quote";

const document = { title: "A study", authors: "", year: null as number | null };

it.each([
  ["", null, "", "“Words” (A study)"],
  ["Okafor, N.", 2021, "p. 12", "“Words” (Okafor 2021, p. 12)"],
  ["Okafor, N.; van der Berg, H.", 2021, "¶ 7", "“Words” (Okafor and van der Berg 2021, ¶ 7)"],
  ["A, B.; C, D.; E, F.", null, "pp. 1–2", "“Words” (A et al., pp. 1–2)"],
  ["Ministry of Trade", 1999, "", "“Words” (Ministry of Trade 1999)"],
])("cites %j, %j, %j", (authors, year, place, cited) => {
  expect(citeQuote("Words", { ...document, authors, year }, place)).toBe(cited);
});

describe("citeDocuments", () => {
  const cite = (...documents: [authors: string, year: number | null, title: string][]) => [
    ...citeDocuments(
      documents.map(([authors, year, title], at) => ({ id: String(at), authors, year, title })),
    ).values(),
  ];
  it("tells those apart that would be cited alike", () => {
    expect(
      cite(
        ["Khan, A.", 2019, "One"],
        ["Noor, B.; Mir, C.", 2025, "Two"],
        ["Khan, D.", 2019, "Three"],
        ["Khan, A.", null, "Four"],
        ["Khan, A.", null, "Five"],
        ["", null, "Six"],
      ),
    ).toEqual(["Khan 2019a", "Noor and Mir 2025", "Khan 2019b", "Four", "Five", "Six"]);
  });
  it("goes on after z", () => {
    const many = cite(...Array.from({ length: 28 }, (): [string, number, string] => ["Khan", 2019, ""]));
    expect([many[25], many[26], many[27]]).toEqual(["Khan 2019z", "Khan 2019aa", "Khan 2019ab"]);
  });
});
