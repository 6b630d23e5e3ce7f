import { describe, expect, it } from "vitest";
import { loadStopWords } from "./load-stop-words";

describe("loadStopWords", () => {
  it.each([
    ["en", "which"],
    ["en-GB", "the"],
    ["", "the"],
    ["de", "nicht"],
    ["pt-BR", "não"],
    ["ru", "что"],
    ["nn", "og"],
  ])("knows words of the language %s that say little, such as “%s”", async (tag, word) => {
    expect(await loadStopWords(tag)).toContain(word);
  });

  it("knows none of a language without a list", async () => {
    expect(await loadStopWords("ur")).toEqual([]);
    expect(await loadStopWords("not a language")).toEqual([]);
  });
});
