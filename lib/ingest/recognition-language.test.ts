import { describe, expect, it } from "vitest";
import { chooseLanguage, readLanguageCode } from "./recognition-language";

describe("readLanguageCode", () => {
  it.each([
    ["eng", "en", "English"],
    ["urd", "ur", "Urdu"],
    ["fas", "fa", "Persian"],
    ["chi_sim", "zh-Hans", "Simplified Chinese"],
  ])("knows %s", (code, tag, name) => {
    expect(readLanguageCode(code)).toEqual({ code, tag, name });
  });

  it("passes over what is no language", () => {
    expect(readLanguageCode("osd_data")).toBeNull();
    expect(readLanguageCode("..")).toBeNull();
  });
});

describe("chooseLanguage", () => {
  const languages = ["ara", "eng", "urd"].flatMap((code) => readLanguageCode(code) ?? []);
  it.each([
    ["ur", "urd"],
    ["ar-EG", "ara"],
    ["", "eng"],
    ["fi", "eng"],
  ])("begins with what suits “%s”", (tag, code) => {
    expect(chooseLanguage(languages, tag)?.code).toBe(code);
  });

  it("takes any where English is missing, and none where there is none", () => {
    expect(chooseLanguage(languages.slice(2), "fi")?.code).toBe("urd");
    expect(chooseLanguage([], "en")).toBeNull();
  });
});
