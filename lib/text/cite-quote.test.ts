import { expect, it } from "vitest";
import { citeQuote } from "./cite-quote";

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
