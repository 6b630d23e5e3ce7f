import { describe, expect, it } from "vitest";
import { directionOf, isoCodes, languageName, languageTags, tagOfIsoCode } from "./languages";

describe("languages", () => {
  it("have each a tag, a code and a name of their own", () => {
    for (const list of [languageTags, isoCodes, languageTags.map(languageName)]) {
      expect(new Set(list).size).toBe(list.length);
    }
    expect(languageTags.map(languageName)).not.toContain(expect.stringMatching(/^[a-z]{2,3}$/));
    expect(tagOfIsoCode("arb")).toBe("ar");
    expect(tagOfIsoCode("zzz")).toBe("");
    expect(languageName("en-GB")).toBe("British English");
  });

  it.each([
    ["ur", "rtl"],
    ["ar-EG", "rtl"],
    ["he", "rtl"],
    ["yi", "rtl"],
    ["az-Arab", "rtl"],
    ["pa-Arab-PK", "rtl"],
    ["ur-Latn", "ltr"],
    ["ar-Latn", "ltr"],
    ["en", "ltr"],
    ["hi", "ltr"],
    ["", "ltr"],
  ])("run %s %s", (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});
