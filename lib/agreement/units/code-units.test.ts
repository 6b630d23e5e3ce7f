import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCoded } from "../continuum/patterns";
import { codedDocument, codeWords, coding } from "../testing/coded-document";
import type { CodedDocument } from "./coded-document";
import { codeDocument } from "./code-document";
import { codeUnits } from "./code-units";
import { listUnits, type UnitKind } from "./list-units";
import { matchUnits } from "./match-units";
import { measureText } from "./measure-text";
import type { PlacedPassage } from "../placed-passage";
import { placePassages } from "./place-passages";

const codes = [["a"], ["b"]];
const text = "One two three. Four five six seven. Eight!\n\nNine ten eleven twelve thirteen.";

function give(document: CodedDocument, kind: UnitKind) {
  const measure = measureText(document.text, document.given?.flat() ?? null);
  const units = codeUnits(placePassages(document, codes, measure), listUnits(document, kind, measure));
  return units.map((unit) => Object.fromEntries(unit));
}
const codeOnce = (words: string, kind: UnitKind) =>
  give(codedDocument(text, [[codeWords(text, "a", words)]]), kind).flatMap((unit, at) =>
    0 in unit ? [at] : [],
  );

describe("codeUnits", () => {
  it.each<[string, string, UnitKind, number[]]>([
    ["a sentence", "Four five six seven.", "sentence", [1]],
    ["a phrase inside one", "five", "sentence", [1]],
    ["a sentence and a few words of the next", "One two three. Four", "sentence", [0]],
    ["a sentence and half of the next", "One two three. Four five six", "sentence", [0, 1]],
    ["the ends of two, more of the second", "hree. Four five", "sentence", [1]],
    ["white space at its edges", " Four five six seven. ", "sentence", [1]],
    ["a phrase of a paragraph", "ten", "block", [1]],
    ["a paragraph and the beginning of the next", "Four five six seven. Eight!\n\nNine ten", "block", [0]],
    ["all", text, "sentence", [0, 1, 2, 3]],
    ["all", text, "block", [0, 1]],
  ])("takes %s for units: %j, %s", (_, words, kind, expected) => {
    expect(codeOnce(words, kind)).toEqual(expected);
  });

  it("tells coders and codes apart, and counts what is given twice once", () => {
    const document = codedDocument(text, [
      [codeWords(text, "a", "two"), codeWords(text, "a", "One"), codeWords(text, "b", "Nine ten")],
      [codeWords(text, "b", "One two three.")],
      [codeWords(text, "a", "One two three."), codeWords(text, "b", "One two three.")],
    ]);
    expect(give(document, "sentence")).toEqual([{ 0: 5, 1: 6 }, {}, {}, { 1: 1 }]);
  });

  it("compares only passages that were given out", () => {
    const given = [coding("", [0, 14]), coding("", [44, 52], [53, 59])].map(({ ranges }) => ranges);
    const document = codedDocument(
      text,
      [
        [codeWords(text, "a", "Four five"), codeWords(text, "b", "eleven")],
        [codeWords(text, "a", "One two")],
      ],
      { given },
    );
    expect(give(document, "given")).toEqual([{ 0: 2 }, { 1: 1 }]);
    expect(give({ ...document, given: null }, "given")).toEqual([]);
  });

  it("loses no passage that touches a unit", () => {
    const unit = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(unit, fc.nat(30), fc.integer({ min: 1, max: 12 }), (sizes, start, size) => {
        let place = 0;
        const units = sizes.map((each) => [{ start: place, end: (place += each) }]);
        const passage: PlacedPassage = { pieces: [{ start, end: start + size }], size, code: 0 };
        const coded = codeUnits([[passage]], units);
        expect(coded.some((each) => each.size > 0)).toBe(start < place);
      }),
      { seed: 63 },
    );
  });
});

describe("codeDocument", () => {
  it("counts regions of pictures", () => {
    const document = codedDocument("", [[coding("a")], [coding("a"), coding("z")], []]);
    expect(codeDocument(document, codes)).toEqual(new Map([[0, 3]]));
  });
});

describe("matchUnits", () => {
  it("gives each passage a unit, and says who has the same", () => {
    const place = (start: number, end: number, code: number): PlacedPassage => ({
      pieces: [{ start, end }],
      size: end - start,
      code,
    });
    const units = matchUnits([
      [place(0, 100, 0), place(200, 300, 0)],
      [place(5, 100, 0)],
      [place(0, 100, 1)],
    ]);
    expect(units).toEqual([new Map([[0, 3]]), new Map([[0, 1]]), new Map([[0, 3]]), new Map([[1, 4]])]);
  });
});

describe("units", () => {
  it("give the same to coders who code the same", () => {
    const layer = fc.array(
      fc
        .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 40 }), fc.constantFrom("a", "b"))
        .map(([start, size, code]) => coding(code, [start, Math.min(text.length, start + size)])),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(layer, fc.constantFrom<UnitKind>("sentence", "block"), (codings, kind) => {
        for (const unit of give(codedDocument(text, [codings, codings]), kind))
          for (const pattern of Object.values(unit))
            expect([0, 1].map((coder) => hasCoded(pattern, coder))).toEqual([1, 1]);
      }),
      { seed: 64 },
    );
  });
});
