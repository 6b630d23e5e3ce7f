import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { excerptText } from "./excerpt-text";
import { pagesOf, placeOf } from "./place";

const rangeOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start: offset(start), end: offset(start + part.length) };
};

describe("excerptText", () => {
  const text =
    "# A **bold** step\n\nIt was\n  taken [here](#).\n\nRow\tCell\nOne\ta long story that\n\tgoes on";
  const blocks = deriveBlocks(text, "markdown");

  it.each([
    ["no ranges", [], ""],
    [
      "hidden marks left out, white space collapsed",
      ["bold** step\n\nIt was\n  taken [he"],
      "bold step It was taken he",
    ],
    ["ranges apart", ["bold", "taken"], "bold […] taken"],
    ["pieces of one cell", ["a long story that", "goes on"], "a long story that goes on"],
    ["two cells", ["One", "a long story that"], "One […] a long story that"],
    ["a range of hidden text only between others", ["bold", "](#)", "Row"], "bold […] Row"],
  ])("reads %s", (_, parts, expected) => {
    expect(
      excerptText(
        text,
        parts.map((part) => rangeOf(text, part)),
        blocks,
      ),
    ).toBe(expected);
  });

  it("leaves out furniture between paragraphs, but not a passage of furniture alone", () => {
    const pages = "The first ends here.\n\n12\n\nThe second begins.";
    const derived = deriveBlocks(pages, "plain");
    expect(excerptText(pages, [rangeOf(pages, "ends here.\n\n12\n\nThe second")], derived)).toBe(
      "ends here. The second",
    );
    expect(excerptText(pages, [rangeOf(pages, "12")], derived)).toBe("12");
  });

  it("leaves out a footnote that a passage runs across, but not one it begins or ends in", () => {
    const notes = "The first ends here.\n\n† A note.\n\nThe second begins.";
    const derived = deriveBlocks(notes, "plain");
    expect(derived.map(({ kind }) => kind)).toEqual(["paragraph", "footnote", "paragraph"]);
    expect(excerptText(notes, [rangeOf(notes, notes)], derived)).toBe(
      "The first ends here. The second begins.",
    );
    expect(excerptText(notes, [rangeOf(notes, "note.\n\nThe second")], derived)).toBe("note. The second");
  });
});

describe("placeOf", () => {
  const text = "One.\n\n7\n\nTwo.\n\nThree.";
  const blocks = deriveBlocks(text, "plain");

  it("counts paragraphs without furniture where pages are unknown", () => {
    expect(placeOf([rangeOf(text, "One")], blocks)).toBe("¶ 1");
    expect(placeOf([rangeOf(text, "Three"), rangeOf(text, "Two")], blocks)).toBe("¶ 3");
    expect(placeOf([], blocks)).toBe("");
  });

  it("gives the page, or the first and last, where they are known", () => {
    const paged = blocks.map((block, index) => ({ ...block, page: index < 2 ? "iv" : "v" }));
    expect(placeOf([rangeOf(text, "One")], paged)).toBe("p. iv");
    expect(placeOf([rangeOf(text, "One"), rangeOf(text, "Three")], paged)).toBe("pp. iv–v");
    expect(pagesOf([rangeOf(text, "One"), rangeOf(text, "Three"), rangeOf(text, "Two")], paged)).toEqual([
      "iv",
      "v",
    ]);
  });
});
