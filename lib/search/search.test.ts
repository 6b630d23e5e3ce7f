import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { loadStem } from "@/lib/text/load-stem";
import { createTextFinder } from "@/lib/text/find-text";
import { countPhrases, countWords } from "./count-words";
import { orderLines } from "./order-lines";
import { readSearch, writeSearch } from "./search-address";
import { type SearchQuery, noQuery } from "./search-query";
import type { HitLine } from "./search-view";
import { lineOf, readQuery, searchText } from "./search-text";

const text =
  "Trade grew slowly.\n\nThe trades of the town, and trading itself, fell in 1998.\n\nNo trade-off.";
const searched = { documentId: "d", text, blocks: deriveBlocks(text, "plain"), language: "en" };

async function find(query: Partial<SearchQuery>) {
  const asked = { ...noQuery, ...query };
  const pattern = readQuery(asked);
  if (!pattern.ok) return pattern.error;
  const stem = asked.wordForms ? await loadStem("en") : null;
  return searchText(createTextFinder(text, searched.blocks), asked, pattern.value, stem).map(
    (hit) => lineOf(searched, hit).words,
  );
}

describe("searchText", () => {
  it.each<[string, Partial<SearchQuery>, string[] | string]>([
    ["words anywhere, small and capital", { words: "trade" }, ["Trade", "trade", "trade"]],
    ["whole words", { words: "trade", wholeWord: true }, ["Trade", "trade"]],
    ["beginnings of words", { words: "trad", wordStart: true }, ["Trad", "trad", "trad", "trad"]],
    ["no beginnings inside of words", { words: "rade", wordStart: true }, []],
    ["capitals as written", { words: "Trade", matchCase: true }, ["Trade"]],
    ["forms of a word", { words: "trade", wordForms: true }, ["Trade", "trades", "trading", "trade"]],
    ["a pattern", { words: "(?<=in )\\d{4}", pattern: true }, ["1998"]],
    ["what is no pattern", { words: "(", pattern: true }, "unterminated group"],
    ["nothing", { words: "  " }, []],
  ])("finds %s", async (_, query, expected) => expect(await find(query)).toEqual(expected));
});

describe("orderLines", () => {
  const line = (before: string, after: string): HitLine => ({
    documentId: "d",
    ranges: [],
    before,
    words: "x",
    after,
  });
  const lines = [line("in the old", "b c"), line("at the new", "b a"), line("by an old", ""), line("", "Á")];
  const order = (by: "text" | "before" | "after") => orderLines(lines, by).map((each) => lines.indexOf(each));
  it("is by the nearest word first", () => {
    expect(order("text")).toEqual([0, 1, 2, 3]);
    // No word; then "new the at", "old an by", "old the in".
    expect(order("before")).toEqual([3, 1, 2, 0]);
    expect(order("after")).toEqual([2, 3, 1, 0]);
  });
});

describe("countWords", () => {
  const read = (given: string, without: Iterable<string> = ["the", "in", "of", "and"]) => ({
    written: createTextFinder(given, deriveBlocks(given, "plain")).readWritten(),
    without: new Set(without),
  });
  const count = (given: string, without: Iterable<string>) =>
    countWords([read(given, without)]).map(({ word }) => word);

  it("counts words by texts, without those that say little", () => {
    const texts = [read("The Trade, the trade’s end."), read("Trade in 1998: a well-kept trade's")];
    expect(countWords(texts).map((each) => Object.values(each).join(" "))).toEqual([
      "trade 2 2",
      "trade's 2 2",
      "end 1 1",
      "well-kept 1 1",
    ]);
    expect(count("The Trade", [])).toContain("the");
    expect(countWords([])).toEqual([]);
  });

  it("leaves out in each text what is said of that text", () => {
    const texts = [read("Die Lage", ["die"]), read("They die", ["they"])];
    expect(countWords(texts).map(({ word }) => word)).toEqual(["die", "lage"]);
  });

  it("counts phrases that stand more than once, within a sentence, not with such words at their ends", () => {
    const spoken = [
      read("The balance of power. Power of attorney, balance of power and balance of trade.\n\nBalance of"),
      read("power: the Balance of  Power, 3 balance of power."),
    ];
    const say = (length: number) =>
      countPhrases(spoken, length).map(({ word, count, documents }) => [word, count, documents]);
    expect(say(3)).toEqual([["balance of power", 4, 2]]);
    expect(say(2)).toEqual([]);
    const countWithout = (length: number, ...without: string[]) =>
      countPhrases(
        spoken.map((text) => ({ ...text, without: new Set(without) })),
        length,
      );
    expect(countWithout(2)[0]).toEqual({ word: "balance of", count: 6, documents: 2 });
    expect(countWithout(3, "balance of power")).toEqual(
      countWithout(3).filter(({ word }) => word !== "balance of power"),
    );
  });
});

describe("the address of a search", () => {
  it("comes back as it was written", () => {
    const whole = {
      query: {
        ...{
          words: "a & b=c",
          pattern: true,
          wholeWord: true,
          wordStart: true,
          matchCase: true,
          wordForms: true,
        },
        documentIds: ["x", "y"],
      },
      order: "before" as const,
    };
    expect(readSearch(new URLSearchParams(writeSearch(whole).toString()))).toEqual(whole);
    expect(readSearch(new URLSearchParams(""))).toEqual({ query: noQuery, order: "text" });
    expect(writeSearch({ query: noQuery, order: "text" }).toString()).toBe("");
  });
});
