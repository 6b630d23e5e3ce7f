import { describe, expect, it } from "vitest";
import { makeLine, makePage } from "@/lib/ingest/testing/make-pdf-page";
import { warnOfPages, type PageQuality } from "./pdf-warnings";

/** A page of so many letters, of which the fonts do not tell some. */
const page = (letters: number, unmapped: number, more: Partial<PageQuality> = {}): PageQuality => ({
  ...makePage(...(letters > 0 ? [makeLine("Words", 20)] : [])),
  letters,
  unmapped,
  picture: false,
  ...more,
});
const picture = page(0, 0, { picture: true });

describe("warnOfPages", () => {
  it.each<[string, PageQuality[], [string, number[]][]]>([
    ["readable pages", [page(900, 0), page(900, 90)], []],
    ["a page of formulas, half known", [page(900, 0), page(100, 50)], []],
    [
      "one page of garbage among many",
      [...Array<PageQuality>(9).fill(page(900, 0)), page(900, 600)],
      [["BAD_TEXT", [9]]],
    ],
    [
      "garbage, beside pages that can be read",
      [page(900, 700), page(900, 20), page(900, 200)],
      [["BAD_TEXT", [0, 2]]],
    ],
    [
      "letters of the private use area",
      [page(5, 0, { ...makePage(makeLine("\ue041\ue042\ue043ab", 20)) })],
      [["BAD_TEXT", [0]]],
    ],
    ["pictures among text", [page(900, 0), picture], [["PICTURE_PAGES", [1]]]],
    ["pictures only", [picture, page(0, 0)], [["NO_TEXT", [0, 1]]]],
  ])("of %s", (_, pages, expected) => {
    expect(warnOfPages(pages).map(({ code, pages: about }) => [code, about])).toEqual(expected);
  });

  it("says the measure and the pages", () => {
    const pages = [page(900, 0), page(300, 300), page(100, 12), page(300, 150)];
    expect(warnOfPages(pages)[0]?.message).toBe(
      "The text of pages 2 and 4 is not readable: for 75% of its letters the fonts do not say which letter they draw. Recognise the text from the pages instead; until then it is kept as it is.",
    );
  });
});
