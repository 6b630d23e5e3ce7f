import { describe, expect, it } from "vitest";
import { hasShared } from "@/lib/text/testing/shared-folder";
import { positiveAgreement } from "../coefficients/against-standard";
import { addTables } from "../coefficients/pair-table";
import { tableOfPatterns } from "../continuum/character-table";
import { sweepPatterns } from "../continuum/sweep-patterns";
import { readStudy } from "../testing/study-documents";
import type { CodedDocument, ComparedCodes } from "./coded-document";
import { codeUnits } from "./code-units";
import { layContinuum } from "./lay-continuum";
import { listUnits } from "./list-units";
import { measureText } from "./measure-text";
import { placePassages } from "./place-passages";

const sweep = (document: CodedDocument, codes: ComparedCodes) => {
  const measure = measureText(document.text, null);
  return sweepPatterns(layContinuum(placePassages(document, codes, measure), measure), codes.length);
};

/** Character by character of the text itself. */
function countSlowly({ text, layers }: CodedDocument, code: string): Map<number, number> {
  const coders = new Uint8Array(text.length);
  layers.forEach(({ codings }, coder) => {
    for (const { codeId, ranges } of codings)
      if (codeId === code)
        for (const { start, end } of ranges)
          for (let place: number = start; place < end; place += 1) coders[place]! |= 1 << coder;
  });
  const counts = new Map<number, number>();
  coders.forEach((pattern, place) => {
    if (/\S/.test(text[place]!)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  });
  return counts;
}

describe.skipIf(!hasShared)("the five papers of ../shared/study", () => {
  const { documents, codes } = hasShared ? readStudy() : { documents: [], codes: [] };

  it("count the same as character by character", () => {
    for (const document of documents.filter(({ text }) => text.length < 50_000)) {
      const swept = sweep(document, codes);
      for (const code of [0, 5, 20, 40])
        expect(swept.codes[code]).toEqual(countSlowly(document, codes[code]![0]!));
    }
  });

  it("agree about alike on characters and on sentences, as what was coded are sentences", () => {
    const f1 = (tables: ReturnType<typeof tableOfPatterns>[]) =>
      positiveAgreement(addTables(tables)!, 1).value!;
    const onCharacters = documents.flatMap((document) =>
      sweep(document, codes).codes.map((patterns) => tableOfPatterns(patterns, 0, 1)),
    );
    const onSentences = documents.flatMap((document) => {
      const measure = measureText(document.text, null);
      const units = listUnits(document, "sentence", measure);
      const coded = codeUnits(placePassages(document, codes, measure), units).flatMap((unit) => [
        ...unit.values(),
      ]);
      const count = (pattern: number) => coded.filter((each) => each === pattern).length;
      return [tableOfPatterns(new Map([1, 2, 3].map((pattern) => [pattern, count(pattern)])), 0, 1)];
    });
    expect(Math.abs(f1(onCharacters) - f1(onSentences))).toBeLessThan(0.03);
    expect(f1(onSentences)).toBeGreaterThan(0.5);
  });
});
