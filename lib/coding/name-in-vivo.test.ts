import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameInVivo } from "./name-in-vivo";

describe("nameInVivo", () => {
  it.each([
    ["“a friend\n of all”, ", "a friend of all"],
    ["trade (in goods)", "trade (in goods)"],
    ["…", ""],
    ["دوستی اور اعتماد", "دوستی اور اعتماد"],
  ])("makes %j into %j", (selected, name) => {
    expect(nameInVivo(selected)).toBe(name);
  });
  it("cuts long text after a whole word", () => {
    expect(nameInVivo("word ".repeat(40))).toBe(`${"word ".repeat(12).trimEnd()}…`);
  });
  it("gives a short, well-formed, trimmed name for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const name = nameInVivo(text);
        expect(name.length).toBeLessThanOrEqual(61);
        expect(name).toBe(name.trim());
        if (!/\p{Cs}/u.test(text)) expect(name).not.toMatch(/\p{Cs}/u);
      }),
      { seed: 19 },
    );
  });
});
