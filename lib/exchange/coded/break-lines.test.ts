import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "./break-lines";

const inLetters = (words: string) => [...words].length;
const broken = (text: string, width: number) =>
  breakLines(text, width, inLetters).map(({ start, end }) => text.slice(start, end));

describe("breakLines", () => {
  it.each([
    ["", 5, []],
    ["one two three", 7, ["one two ", "three"]],
    ["one two", 3, ["one ", "two"]],
    ["a well-known fact", 7, ["a well-", "known ", "fact"]],
    ["sea-\u200b5", 20, ["sea-\u200b5"]],
    ["unbreakable so", 4, ["unbr", "eaka", "ble ", "so"]],
    ["go unbreakable", 4, ["go ", "unbr", "eaka", "ble"]],
    ["😀😀😀", 2, ["😀😀", "😀"]],
    ["wide", 0.5, ["w", "i", "d", "e"]],
  ])("breaks %j at %s", (text, width, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });

  it("leaves nothing out, and nothing stands out but the blank a line ends in", () => {
    const texts = fc
      .array(fc.constantFrom("word", " ", "-", "longerthananything", "é", "😀", "مرحبا"), { maxLength: 30 })
      .map((parts) => parts.join("").replace(/ +/g, " "));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, width) => {
        const lines = broken(text, width);
        expect(lines.join("")).toBe(text);
        for (const line of lines) expect(inLetters(line.trimEnd())).toBeLessThanOrEqual(width);
      }),
      { numRuns: 300, seed: 20_260_901 },
    );
  });
});
