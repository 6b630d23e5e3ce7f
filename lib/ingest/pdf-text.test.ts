import { describe, expect, it } from "vitest";
import { excerptText } from "@/lib/text/excerpt-text";
import { findPdfFurniture, namePages } from "./pdf-furniture";
import { joinRaised, makeLine, type Glyph, type PdfLine, type PdfPage } from "./pdf-page";
import { readPdfPages } from "./pdf-text";

/** A line of 10-point type at a distance from the page's foot. */
const line = (text: string, bottom: number, more: Partial<PdfLine> = {}): PdfLine => ({
  text,
  size: 10,
  left: 50,
  right: 50 + 5 * text.length,
  bottom,
  top: bottom + 10,
  ...more,
});
const page = (...lines: PdfLine[]): PdfPage => ({ label: "", height: 800, lines });

const filler = "and so the day went on as every other day";
const withHead = (number: number, ...lines: PdfLine[]): PdfPage =>
  page(line(`Journal of Work, ${number}`, 780), ...lines, line(String(number), 20));

describe("readPdfPages", () => {
  const pages = [
    withHead(
      53,
      line("A study of work", 700, { size: 18 }),
      line(filler, 660),
      line("They worked until the evening came and they", 648),
    ),
    withHead(54, line("went home.", 700), line("Another day began.", 670)),
    withHead(55, line("It ended with a co-", 700), line("operation that lasted.", 688)),
  ];

  it("makes one text in which paragraphs run over pages, and dims heads and page numbers", () => {
    const { text, blocks } = readPdfPages(pages);
    expect(blocks.map((block) => [block.kind, block.page, excerptText(text, [block], [block])])).toEqual([
      ["furniture", "53", "Journal of Work, 53"],
      ["heading", "53", "A study of work"],
      ["paragraph", "53", `${filler} They worked until the evening came and they went home.`],
      ["paragraph", "54", "Another day began."],
      ["furniture", "54", "54"],
      ["furniture", "55", "Journal of Work, 55"],
      ["paragraph", "55", "It ended with a cooperation that lasted."],
      ["furniture", "55", "55"],
    ]);
  });

  it("has no text without lines", () => {
    expect(readPdfPages([page(), page()])).toEqual({ text: "", blocks: [] });
  });
});

describe("findPdfFurniture", () => {
  it("asks for three pages, the same height and the page's edge", () => {
    const two = [withHead(1), withHead(2)];
    expect(findPdfFurniture(two).map((found) => found.size)).toEqual([0, 0]);
    const middle = [1, 2, 3].map((number) => page(line(`Case ${number} of five`, 400)));
    expect(findPdfFurniture(middle).map((found) => found.size)).toEqual([0, 0, 0]);
    const three = [withHead(1), withHead(2), withHead(3)];
    expect(findPdfFurniture(three).map((found) => found.size)).toEqual([2, 2, 2]);
  });

  it("takes what runs up the margin", () => {
    const stamp = line("archive 2020", 200, { left: 20, right: 30, top: 500 });
    expect(findPdfFurniture([page(stamp, line(filler, 400))])[0]).toEqual(new Set([0]));
  });
});

describe("namePages", () => {
  it("prefers labels, then printed numbers that run on, then the place in the file", () => {
    const printed = [withHead(53), withHead(54), withHead(55)];
    expect(namePages(printed, findPdfFurniture(printed))).toEqual(["53", "54", "55"]);
    expect(namePages([{ ...page(), label: "iv" }, page()], [new Set(), new Set()])).toEqual(["iv", "2"]);
  });
});

describe("makeLine", () => {
  const glyph = (text: string, left: number, right: number): Glyph => ({
    text,
    size: 10,
    box: { left, right, top: 10, bottom: 0 },
  });

  it("puts a lam-alef of one box into reading order, and leaves others", () => {
    expect(makeLine([glyph("ا", 0, 5), glyph("ل", 0, 5)])?.text).toBe("لا");
    expect(makeLine([glyph("ا", 5, 10), glyph("ل", 0, 5)])?.text).toBe("ال");
  });

  it("gives a mark at the line's beginning back to the letter under it", () => {
    const shadda = "\u0651";
    expect(makeLine([glyph(shadda, 11, 13), glyph("م", 20, 25), glyph("د", 10, 15)])?.text).toBe(
      `مد${shadda}`,
    );
  });

  it("is null without visible text", () => {
    expect(makeLine([glyph(" ", 0, 1)])).toBeNull();
  });
});

describe("joinRaised", () => {
  it("joins a raised sign to its line, and not another column", () => {
    const word = line("Doe", 100);
    const sign = line("2", 104, { size: 6, left: word.right, right: word.right + 3 });
    const column = line("Other", 100, { left: 300, right: 330 });
    expect(joinRaised([word, sign, column]).map(({ text }) => text)).toEqual(["Doe2", "Other"]);
  });
});
