import { describe, expect, it } from "vitest";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { offset } from "@/lib/shared/offset";
import { showNames } from "@/lib/pseudonyms/shown-text";
import type { Block } from "@/lib/text/block";
import { describeCoded } from "./describe-coded";

const text = "Trade was promised at every summit, and trade was never built by anyone.";
const blocks: Block[] = [{ start: offset(0), end: offset(text.length), kind: "paragraph", hidden: [] }];
const shown = showNames({ text, blocks, pages: [] }, []);
const names = { code: (id: string) => `Code ${id}`, coder: (id: string) => `Coder ${id}` };

const passage = (start: number, end: number, ...codings: [code: string, layer: string][]): CodedPassage => ({
  id: `${start}-${end}`,
  ranges: [{ start: offset(start), end: offset(end) }],
  region: null,
  codings: codings.map(([codeId, layerId], i) => ({
    id: `c${i}`,
    passageId: `${start}-${end}`,
    codeId,
    layerId,
    weight: null,
  })),
});

describe("describeCoded", () => {
  it("says that nothing is coded", () => {
    expect(describeCoded([], names, shown)).toBe("Nothing is coded here.");
  });

  it("names codes, whose they are, and the first and last words", () => {
    const long = passage(0, text.length, ["1", "a"], ["2", "a"], ["1", "b"]);
    expect(describeCoded([long, passage(0, 5, ["3", "b"])], names, shown)).toBe(
      "2 passages here. Code 1, by Coder a and Coder b; Code 2, by Coder a; " +
        "from “Trade was promised at” to “never built by anyone.”. Code 3, by Coder b; the words “Trade”.",
    );
  });

  it("calls a region a region", () => {
    const region = { page: 0, x: 0, y: 0, width: 10, height: 10, start: 0 };
    const of = { ...passage(0, 0, ["1", "a"]), ranges: [], region } as unknown as CodedPassage;
    expect(describeCoded([of], names, shown)).toContain("Code 1, by Coder a; a region of a page.");
  });
});
