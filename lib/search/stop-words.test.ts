import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { createTextFinder } from "@/lib/text/find-text";
import { countWords } from "./count-words";
import { ChangeStopWordsInput } from "./schema";
import { longestStopWord, mostStopWords, toStopWord, toStopWords } from "./stop-words";

const isCounted = (text: string, without: string): boolean => {
  const written = createTextFinder(text, deriveBlocks(text, "plain")).readWritten();
  return countWords([{ written, without: new Set([toStopWord(without)]) }]).length > 0;
};

describe("a stop word", () => {
  it.each([
    ["capitals", "Trade", "TRADE"],
    ["blanks around it", "trade", "  trade\t"],
    ["an apostrophe of another kind", "trade’s", "trade's"],
    ["accents that are letters of their own", "caf\u00e9", "cafe\u0301"],
    ["a joiner that the text lacks", "میشود", "می\u200cشود"],
    ["points of Arabic", "كتب", "كَتَبَ"],
  ])("is known in a text when it is written with %s", (_, text, without) => {
    expect(isCounted(text, "another")).toBe(true);
    expect(isCounted(text, without)).toBe(false);
  });

  it("is refused where it is none, or too long for one", () => {
    const read = (word: string) =>
      ChangeStopWordsInput.safeParse({ projectId: crypto.randomUUID(), add: [word] }).data?.add;
    expect(read(" Et  AL ")).toEqual(["et al"]);
    expect(read("a\u0000b")).toEqual(["a\ufffdb"]);
    expect(read("\u200d ")).toBeUndefined();
    expect(read("İ".repeat(longestStopWord / 2))).toHaveLength(1);
    expect(read("İ".repeat(longestStopWord / 2 + 1))).toBeUndefined();
  });
});

describe("toStopWords", () => {
  it("makes the same of what it made", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (written) => {
        const made = toStopWords(written);
        expect(toStopWords(made)).toEqual(made);
        expect(made).not.toContain("");
      }),
      { seed: 21 },
    );
  });

  it("keeps no more than a project can have", () => {
    const many = Array.from({ length: mostStopWords + 5 }, (_, i) => `word${i}`);
    expect(toStopWords(many)).toHaveLength(mostStopWords);
    expect(toStopWords(["B", "a", "b", "x".repeat(longestStopWord + 1)])).toEqual(["a", "b"]);
  });
});
