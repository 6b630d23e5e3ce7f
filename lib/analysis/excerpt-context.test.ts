import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { excerptContext } from "./excerpt-context";

const text = "Title\n\nOne **two**\nthree  four.\n\n12\n\nA\tB b\n\tc\nNext\tD\n\nLast.";
const at = (part: string, length = part.length, from = 0) => {
  const start = text.indexOf(part, from);
  return { start: offset(start), end: offset(start + length) };
};
const paragraph = (part: string, kind: Block["kind"] = "paragraph", hidden: Block["hidden"] = []): Block => ({
  ...at(part),
  kind,
  hidden,
});

const blocks: Block[] = [
  paragraph("Title", "heading"),
  paragraph("One **two**\nthree  four.", "paragraph", [at("**"), at("**\nthree", 2)]),
  paragraph("12", "furniture"),
  {
    ...at("A\tB b\n\tc\nNext\tD"),
    kind: "table",
    hidden: [],
    cells: [
      { row: 0, column: 0, header: false, ranges: [at("A\t", 1)] },
      { row: 0, column: 1, header: false, ranges: [at("B b"), at("c\nNext", 1)] },
      { row: 1, column: 0, header: false, ranges: [at("Next")] },
      { row: 1, column: 1, header: false, ranges: [at("D\n", 1)] },
    ],
  },
  paragraph("Last."),
];

const read = (ranges: Parameters<typeof excerptContext>[1], around = 1) =>
  excerptContext(text, ranges, blocks, around).map((pieces) =>
    pieces.map((piece) => (piece.inside ? `[${piece.text}]` : piece.text)).join(""),
  );

describe("excerptContext", () => {
  it("gives the paragraph whole, without marks, with its neighbours", () => {
    expect(read([at("two**\nthree", 11)])).toEqual(["Title", "One [two three] four.", "A | B b c"]);
  });

  it("passes furniture over and stops at the ends of the document", () => {
    expect(read([at("Title")])).toEqual(["[Title]", "One two three four."]);
    expect(read([at("Last.")])).toEqual(["Next | D", "[Last.]"]);
  });

  it("reads a table by rows, and a wrapped cell as one", () => {
    expect(read([at("B b"), at("c\nNext", 1)], 0)).toEqual(["A | [B b c]"]);
  });

  it("keeps everything between the first and the last paragraph touched", () => {
    expect(read([at("Title"), at("Last.")], 0)).toHaveLength(5);
  });

  it("gives nothing for a passage outside of every block", () => {
    expect(read([at("\n\n")])).toEqual([]);
    expect(excerptContext("", [], [])).toEqual([]);
  });
});
