import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffPart, diffWords } from "./word-diff";

/** `same [-removed-] {+added+}`. */
const show = (parts: readonly DiffPart[]) =>
  parts
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

const side = (parts: readonly DiffPart[], kind: "removed" | "added") =>
  parts
    .filter((part) => part.kind === "same" || part.kind === kind)
    .map(({ text }) => text)
    .join("");

describe("the difference between two texts", () => {
  it.each([
    ["", "", ""],
    ["Goods are sold.", "Goods are sold.", "Goods are sold."],
    ["Goods are sold.", "Goods are bought.", "Goods are [-sold-]{+bought+}."],
    ["Goods are sold.", "Goods, too, are sold.", "Goods{+, too,+} are sold."],
    ["one thing only", "two words only", "[-one thing-]{+two words+} only"],
    ["", "Newly defined.", "{+Newly defined.+}"],
    ["Gone.", "", "[-Gone.-]"],
    ["a\nb", "a\nc", "a\n[-b-]{+c+}"],
  ])("of %j and %j is %j", (before, after, expected) => {
    expect(show(diffWords(before, after))).toBe(expected);
  });

  it("compares texts too long for words by lines first", () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => `line ${at} of a long text`);
    const later = lines.map((line, at) => (at === 1_500 ? "line 1500 of a longer text" : line));
    const parts = diffWords(lines.join("\n"), later.join("\n"));
    expect(parts.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "long" },
      { kind: "added", text: "longer" },
    ]);
  });

  const text = fc
    .array(fc.constantFrom("a", "b", "ä", " ", "\n", ",", "bb", "😀", "."), { maxLength: 30 })
    .map((parts) => parts.join(""));

  it("holds both texts, part by part, and never two alike side by side", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(side(parts, "removed")).toBe(before);
        expect(side(parts, "added")).toBe(after);
        parts.forEach(({ kind, text: words }, at) => {
          expect(words).not.toBe("");
          expect(kind).not.toBe(parts[at + 1]?.kind);
          if (kind === "added") expect(parts[at + 1]?.kind).not.toBe("removed");
        });
      }),
      { seed: 11 },
    );
  });

  it("finds nothing where nothing differs", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffWords(same, same).every(({ kind }) => kind === "same")).toBe(true);
      }),
      { seed: 11 },
    );
  });
});
