import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { Block } from "./block";
import { pageAt } from "./page";
import { pagesOf, placeOf } from "./place";

const range = (start: number, end: number) => ({ start: offset(start), end: offset(end) });
const pages = [
  { index: 0, label: "iv", start: 0, end: 20 },
  { index: 1, label: "", start: 20, end: 20 },
  { index: 2, label: "1", start: 20, end: 40 },
];
/** One paragraph that runs over from the first page to the last. */
const blocks: Block[] = [{ ...range(0, 40), kind: "paragraph", page: "iv", hidden: [] }];

describe("pagesOf", () => {
  it("tells the page where the words really lie, not where their paragraph begins", () => {
    expect(pagesOf([range(30, 35)], blocks, pages)).toEqual(["1"]);
    expect(pagesOf([range(18, 22)], blocks, pages)).toEqual(["iv", "1"]);
  });

  it("takes the blocks' pages where the text has none", () => {
    expect(pagesOf([range(30, 35)], blocks)).toEqual(["iv"]);
  });

  it("counts pages that have no label", () => {
    const unlabelled = pages.map((page) => ({ ...page, label: "" }));
    expect(placeOf([range(18, 22)], blocks, unlabelled)).toBe("pp. 1–3");
  });
});

describe("pageAt", () => {
  it("finds the page with text that holds an offset", () => {
    expect([0, 19, 20, 39, 99].map((at) => pageAt(pages, at))).toEqual([0, 0, 2, 2, 2]);
    expect(pageAt([], 5)).toBe(-1);
  });
});
