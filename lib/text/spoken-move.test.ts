import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { type CaretMove, sayMove } from "./spoken-move";

const heading = "Wells\n\n";
const first = "The wells were dug **in spring**. Nobody counted them.";
const table = "\n\n2001 nine";
const text = `${heading}${first}${table}`;
const range = (start: number, end: number) => ({ start: offset(start), end: offset(end) });
const at = (words: string) => text.indexOf(words);
const cell = (words: string, column: number) => ({
  row: 0,
  column,
  header: false,
  ranges: [range(at(words), at(words) + words.length)],
});
const blocks: Block[] = [
  { ...range(0, 5), kind: "heading", level: 2, hidden: [] },
  {
    ...range(at("The"), at("them.") + 5),
    kind: "paragraph",
    hidden: [range(at("**in"), at("**in") + 2), range(at("**."), at("**.") + 2)],
  },
  { ...range(at("2001"), text.length), kind: "table", hidden: [], cells: [cell("2001", 0), cell("nine", 1)] },
];
const say = (move: Partial<CaretMove> & Pick<CaretMove, "unit" | "from" | "to">) =>
  sayMove({ text, blocks }, { anchor: null, line: null, ...move });

describe("sayMove", () => {
  it.each([
    ["a character", { unit: "character", from: at("The"), to: at("The") + 1 }, "h"],
    ["a blank", { unit: "character", from: at("wells"), to: at(" wells") }, "space"],
    ["the end", { unit: "character", from: text.length - 1, to: text.length }, "End of the text"],
    ["a word it stands before", { unit: "word", from: at("The"), to: at("wells") }, "wells"],
    ["a word it stands after", { unit: "word", from: at("wells"), to: at(" were") }, "wells"],
    [
      "a sentence as it is shown",
      { unit: "sentence", from: at("The"), to: at(" Nobody") },
      "The wells were dug in spring.",
    ],
    [
      "a line",
      { unit: "line", from: at("dug"), to: at("counted"), line: range(at("Nobody"), at("them")) },
      "Nobody counted",
    ],
    ["the kind of another block", { unit: "word", from: at("The"), to: 0 }, "Heading 2. Wells"],
    ["no kind for a paragraph", { unit: "word", from: 0, to: at("The") }, "The"],
    [
      "its place in a table",
      { unit: "word", from: at("The"), to: at("2001") },
      "Table. Row 1, column 1. 2001",
    ],
    ["another cell of it", { unit: "word", from: at("2001"), to: at("nine") }, "Row 1, column 2. nine"],
    [
      "a paragraph",
      { unit: "block", from: 0, to: at("The") },
      "The wells were dug in spring. Nobody counted them.",
    ],
  ] as const)("says %s", (_, move, said) => {
    expect(say(move)).toBe(said);
  });

  it("says what is selected, and what is so no longer", () => {
    const [start, end] = [at("The"), at(" were")];
    expect(say({ unit: "word", from: start, to: end, anchor: start })).toBe("The wells selected");
    expect(say({ unit: "word", from: end, to: at(" wells"), anchor: start })).toBe(
      "wells no longer selected",
    );
    expect(say({ unit: "character", from: end, to: end + 1, anchor: start })).toBe("space selected");
    expect(say({ unit: "word", from: end, to: end, anchor: start })).toBe("");
  });

  it("shortens what is long", () => {
    const words = Array.from({ length: 200 }, (_, i) => `w${i}`).join(" ");
    const one: Block[] = [{ ...range(0, words.length), kind: "paragraph", hidden: [] }];
    const all = { from: 0, to: words.length, line: null };
    expect(sayMove({ text: words, blocks: one }, { ...all, unit: "block", anchor: 0 })).toBe(
      "w0 w1 w2 w3 w4 to w195 w196 w197 w198 w199, 200 words selected",
    );
    expect(sayMove({ text: words, blocks: one }, { ...all, unit: "sentence", anchor: null })).toMatch(
      /w79 …$/,
    );
  });
});
