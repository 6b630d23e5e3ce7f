import { describe, expect, it } from "vitest";
import { coding, codedDocument } from "../testing/coded-document";
import { joinContinua, layContinuum } from "./lay-continuum";
import { measureText } from "./measure-text";
import { placePassages } from "./place-passages";

const text = "ab cd  ef gh";
const codes = [["a", "a/1"], ["a/1"], ["b"]];
const measure = measureText(text, null);
const place = (...codings: ReturnType<typeof coding>[]) =>
  placePassages(codedDocument(text, [codings]), codes, measure)[0];

describe("placePassages", () => {
  it("counts white space at the edges and between ranges as nothing", () => {
    expect(place(coding("b", [2, 6]), coding("b", [3, 5], [7, 9]))).toEqual([
      { pieces: [{ start: 2, end: 4 }], size: 2, code: 2 },
      { pieces: [{ start: 2, end: 6 }], size: 4, code: 2 },
    ]);
  });

  it("keeps ranges with text between apart", () => {
    expect(place(coding("b", [0, 2], [7, 9]))?.[0]).toEqual({
      pieces: [
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ],
      size: 4,
      code: 2,
    });
  });

  it("counts a sub-code as itself and with its parent, but once on a passage", () => {
    const placed = place(coding("a", [0, 2]), coding("a/1", [0, 3]));
    expect(placed?.map(({ code }) => code)).toEqual([0, 1]);
  });

  it("leaves out regions, white space and codes that are not compared", () => {
    expect(place(coding("a"), coding("a", [5, 7]), coding("z", [0, 2]))).toEqual([]);
  });
});

describe("layContinuum", () => {
  it("sorts the pieces of each coder", () => {
    const document = codedDocument(text, [
      [coding("b", [7, 9]), coding("a/1", [0, 2], [10, 12])],
      [coding("b", [0, 5])],
    ]);
    expect(layContinuum(placePassages(document, codes, measure), measure)).toEqual({
      begin: 0,
      length: 8,
      layers: [
        [
          { start: 0, end: 2, code: 0 },
          { start: 0, end: 2, code: 1 },
          { start: 4, end: 6, code: 2 },
          { start: 6, end: 8, code: 0 },
          { start: 6, end: 8, code: 1 },
        ],
        [{ start: 0, end: 4, code: 2 }],
      ],
    });
  });
});

describe("joinContinua", () => {
  it("puts one after another", () => {
    const first = { begin: 100, length: 10, layers: [[{ start: 102, end: 105, code: 0 }], []] };
    const second = { begin: 0, length: 5, layers: [[], [{ start: 1, end: 2, code: 1 }]] };
    expect(joinContinua([first, second])).toEqual({
      begin: 0,
      length: 15,
      layers: [[{ start: 2, end: 5, code: 0 }], [{ start: 11, end: 12, code: 1 }]],
    });
  });

  it("makes nothing of nothing", () => {
    expect(joinContinua([])).toEqual({ begin: 0, length: 0, layers: [] });
  });
});
