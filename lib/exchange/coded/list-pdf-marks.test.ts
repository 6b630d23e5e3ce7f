import { describe, expect, it } from "vitest";
import type { PrintedPassage } from "@/lib/coding/print-model";
import { offset } from "@/lib/shared/offset";
import { findPrintedPlaces, listPdfMarks, type PrintedPage } from "./list-pdf-marks";
import { codedSample, sampleFrame } from "./testing/coded-samples";

const text = "first page\nsecond page\n";

/** A page with one line of letters, each six points wide; what stands after `printed` units is printed nowhere. */
const page = (index: number, start: number, end: number, printed: number): PrintedPage => ({
  ...{ index, label: "", width: 200, height: 100, start, end },
  runs: [
    {
      ...{ start, axis: "right", left: 10, top: 20, right: 10 + 6 * printed, bottom: 30 },
      edges: Array.from({ length: printed }, (_, at) => 10 + 6 * (at + 1)),
    },
  ],
});
const pages = [page(0, 0, 11, 10), page(1, 11, text.length, 6)];
const place = findPrintedPlaces(pages);
const passageOf = (...ranges: [number, number][]): PrintedPassage => codedSample(text, [ranges]).passages[0]!;

describe("findPrintedPlaces", () => {
  it("has a place on each page that words stand on, and of a region its own", () => {
    expect(place(passageOf([6, 17]))).toEqual([
      { page: 0, kind: "words", rects: [{ left: 46, top: 20, right: 70, bottom: 30 }] },
      { page: 1, kind: "words", rects: [{ left: 10, top: 20, right: 46, bottom: 30 }] },
    ]);
    expect(place(passageOf([0, 2], [4, 5]))[0]!.rects).toEqual([
      { left: 10, top: 20, right: 22, bottom: 30 },
      { left: 34, top: 20, right: 40, bottom: 30 },
    ]);
    const region = { page: 1, start: offset(11), left: 1, top: 2, right: 3, bottom: 4 };
    expect(place({ ...passageOf(), ranges: [], region })).toEqual([
      { page: 1, kind: "region", rects: [region] },
    ]);
  });

  it("puts notes for words that are printed nowhere one below the other on their page", () => {
    const tops = Array.from({ length: 5 }, () => place(passageOf([18, 22]))[0]!).map(
      ({ page: at, kind, rects }) => [at, kind, rects[0]!.left, rects[0]!.top],
    );
    expect(tops).toEqual([0, 24, 48, 72, 20].map((top) => [1, "note", 0, top]));
    expect(findPrintedPlaces([])(passageOf([0, 4]))).toEqual([]);
  });
});

describe("listPdfMarks", () => {
  it("shares the strength of paint among coders, and says which part of a passage it is", () => {
    const marks = listPdfMarks(codedSample(text, [[[6, 17]]]), sampleFrame, place);
    expect(marks.map(({ page: at, kind, author, opacity }) => [at, kind, author, opacity])).toEqual([
      [0, "words", "Ann Ärger", 0.5],
      [0, "words", "Bot (language model)", 0.5],
      [0, "note", "Ann Ärger", 1],
      [1, "words", "Ann Ärger", 0.5],
      [1, "words", "Bot (language model)", 0.5],
    ]);
    expect(marks[4]!.contents).toBe("Trade & <money>\nPart 2 of 2 of one passage");
    expect(new Set(marks.map(({ color }) => /^#[0-9a-f]{6}$/.test(color)))).toEqual(new Set([true]));
  });
});
