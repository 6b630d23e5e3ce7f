import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { growSelection, selectUnit } from "./grow-selection";

const text =
  "# A title\n\nOne *step* was taken. Two were not.\n\nWho\tWhat they did\nNurses\tstayed all\n\tnight. They left.";
const blocks = deriveBlocks(text, "markdown");
const at = (words: string) => ({
  start: offset(text.indexOf(words)),
  end: offset(text.indexOf(words) + words.length),
});

/** Everything that growing selects, one after the other. */
function growAll(words: string, length = words.length) {
  const found: [string, string][] = [];
  let selected = { start: at(words).start, end: offset(at(words).start + length) };
  for (;;) {
    const grown = growSelection(text, blocks, "en", [selected]);
    if (grown === null) return found;
    found.push([grown.unit, text.slice(grown.start, grown.end)]);
    selected = { start: offset(grown.start), end: offset(grown.end) };
  }
}

describe("growSelection", () => {
  it("goes from a caret to word, sentence, block and document", () => {
    expect(growAll("tep", 0)).toEqual([
      ["word", "step"],
      ["sentence", "One *step* was taken."],
      ["block", "One *step* was taken. Two were not."],
      ["document", text.slice(2)],
    ]);
  });

  it("passes over units that hold no more than is selected", () => {
    expect(growAll("title").map(([unit]) => unit)).toEqual(["sentence", "document"]);
  });

  it("takes whole sentences on both sides of a block's end", () => {
    expect(growAll("not.\n\nWho").slice(0, 1)).toEqual([["sentence", "Two were not.\n\nWho"]]);
  });

  it("keeps to a cell that wraps", () => {
    const [sentence, cell] = growAll("stayed").map(([unit, words]) => [unit, words]);
    expect(sentence).toEqual(["sentence", "stayed all\n\tnight."]);
    expect(cell).toEqual(["cell", "stayed all\n\tnight. They left."]);
  });

  it("takes what stands before a caret at a block's end, and nothing of an empty text", () => {
    const end = at("not.").end;
    expect(selectUnit(text, blocks, "en", [{ start: end, end }], "sentence")).toMatchObject({
      start: at("Two").start,
    });
    expect(growSelection("", [], "en", [{ start: offset(0), end: offset(0) }])).toBeNull();
    expect(growSelection(text, blocks, "en", [])).toBeNull();
  });
});

it("takes a word that is hyphenated at a line’s end as one", () => {
  const text = "state institu-\ntions fell";
  const span = (from: number, to = from) => [{ start: offset(from), end: offset(to) }];
  const block = {
    start: offset(0),
    end: offset(text.length),
    kind: "paragraph" as const,
    hidden: span(13, 15),
  };
  for (const caret of [8, 18])
    expect(selectUnit(text, [block], "en", span(caret), "word")).toEqual({ unit: "word", start: 6, end: 20 });
  expect(selectUnit(text, [{ ...block, hidden: [] }], "en", span(8), "word")).toMatchObject({
    start: 6,
    end: 13,
  });
});
