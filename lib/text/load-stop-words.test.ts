import { describe, expect, it } from "vitest";
import { loadStopWords } from "./load-stop-words";

describe("loadStopWords", () => {
  it.each([
    ["en", "a"],
    ["en-GB", "which"],
    ["en_US", "the"],
    ["eng", "now"],
    ["", "the"],
    ["ar", "من"],
    ["bg", "със"],
    ["da", "ikke"],
    ["de", "nicht"],
    ["es", "pero"],
    ["fi", "mutta"],
    ["fr", "avec"],
    ["ga", "agus"],
    ["hi", "और"],
    ["hu", "hogy"],
    ["hy", "որ"],
    ["id", "yang"],
    ["it", "della"],
    ["ja", "これ"],
    ["lt", "bet"],
    ["nb", "ikke"],
    ["ne", "पनि"],
    ["nl", "niet"],
    ["nn", "og"],
    ["no", "og"],
    ["pt-BR", "não"],
    ["ro", "pentru"],
    ["ru", "что"],
    ["sv", "inte"],
    ["ta", "என்று"],
    ["tr", "için"],
    ["zh", "我们"],
  ])("knows words of the language %s that say little, such as “%s”", async (tag, word) => {
    expect(await loadStopWords(tag)).toContain(word);
  });

  it.each(["ur", "uk", "zzz", "not a language", "constructor", "__proto__"])(
    "knows none of what has no list: %s",
    async (tag) => expect(await loadStopWords(tag)).toEqual([]),
  );
});
