import fc from "fast-check";
import { expect, it } from "vitest";
import { addPatterns } from "../continuum/patterns";
import { sweepPatterns } from "../continuum/sweep-patterns";
import { codedDocument, coding } from "../testing/coded-document";
import type { CodedDocument } from "./coded-document";
import { layContinuum } from "./lay-continuum";
import { measureText } from "./measure-text";
import { placePassages } from "./place-passages";

const codes = [["a"], ["b"]];
const words = fc.string({ unit: fc.constantFrom("x", "y", " ", "\n"), minLength: 1, maxLength: 40 });
const layer = fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.nat(39), fc.integer({ min: 1, max: 20 })), {
  maxLength: 5,
});

/** The part of a document from one offset to another, with what of its passages lies there. */
function cut(document: CodedDocument, from: number, to: number): CodedDocument {
  const layers = document.layers.map(({ codings }) =>
    codings.flatMap(({ codeId, ranges }) => {
      const pairs = ranges
        .map(({ start, end }) => [Math.max(start, from) - from, Math.min(end, to) - from] as const)
        .filter(([start, end]) => start < end);
      return pairs.length === 0 ? [] : [coding(codeId, ...pairs)];
    }),
  );
  return codedDocument(document.text.slice(from, to), layers);
}

function sweep(document: CodedDocument) {
  const measure = measureText(document.text, null);
  return sweepPatterns(layContinuum(placePassages(document, codes, measure), measure), codes.length);
}

it("counts the same characters in a document and in the two it is cut in, wherever that is", () => {
  fc.assert(
    fc.property(words, fc.array(layer, { minLength: 2, maxLength: 3 }), fc.nat(40), (text, layers, place) => {
      const document = codedDocument(
        text,
        layers.map((codings) =>
          codings
            .filter(([, start]) => start < text.length)
            .map(([code, start, size]) => coding(code, [start, Math.min(text.length, start + size)])),
        ),
      );
      const at = Math.min(place, text.length);
      const halves = [cut(document, 0, at), cut(document, at, text.length)].map(sweep);
      const whole = sweep(document);
      expect(halves.reduce((sum, { length }) => sum + length, 0)).toBe(whole.length);
      expect(addPatterns(halves.map(({ any }) => any))).toEqual(whole.any);
      codes.forEach((_, code) =>
        expect(addPatterns(halves.map((half) => half.codes[code]!))).toEqual(whole.codes[code]),
      );
    }),
    { seed: 75 },
  );
});
