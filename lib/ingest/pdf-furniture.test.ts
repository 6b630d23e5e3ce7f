import { describe, expect, it } from "vitest";
import type { PdfPage } from "./pdf-page";
import { findPdfFurniture, namePages } from "./pdf-furniture";
import { makeLine as line, makePage as page, filler, withHead } from "./testing/make-pdf-page";

describe("findPdfFurniture", () => {
  it("asks for three pages, the same height and the page's edge", () => {
    const two = [withHead(1), page(line("Another head", 20)), page(), withHead(2)];
    expect(findPdfFurniture(two).map((found) => found.size)).toEqual([0, 0, 0, 0]);
    const middle = [1, 2, 3].map((number) => page(line(`Case ${number} of five`, 400)));
    expect(findPdfFurniture(middle).map((found) => found.size)).toEqual([0, 0, 0]);
    const three = [withHead(1), withHead(2), withHead(3)];
    expect(findPdfFurniture(three).map((found) => found.size)).toEqual([2, 2, 2]);
  });

  it("takes heads of one or two pages only where they stand apart and return, or have a number", () => {
    const body = [line(filler, 100), line(filler, 112)];
    const sizes = (...pages: PdfPage[]) => findPdfFurniture(pages).map((found) => found.size);
    expect(sizes(withHead(1, ...body), withHead(2, ...body))).toEqual([2, 2]);
    expect(sizes(page(line("On work 9", 60), ...body))).toEqual([1]);
    expect(sizes(page(line("On work", 60), ...body))).toEqual([0]);
    expect(sizes(page(line("On work", 60), ...body), page(line("On work", 60), ...body))).toEqual([1, 1]);
    expect(sizes(page(line("On work 9", 88), ...body))).toEqual([0]);
  });

  it("takes what runs up the margin", () => {
    const stamp = line("archive 2020", 600, { left: 20, right: 30, top: 500, bottom: 600 });
    expect(findPdfFurniture([page(stamp, line(filler, 400), line(filler, 412))])[0]).toEqual(new Set([0]));
  });
});

describe("namePages", () => {
  it("prefers labels, then printed numbers that run on, then the place in the file", () => {
    const printed = [withHead(53), withHead(54), withHead(55)];
    expect(namePages(printed, findPdfFurniture(printed))).toEqual(["53", "54", "55"]);
    expect(namePages([{ ...page(), label: "iv" }, page()], [new Set(), new Set()])).toEqual(["iv", "2"]);
  });
});
