/** Agreement of coders on the continuum: characters, units of a text, unitizing alphas and gamma. */
import { existsSync } from "node:fs";
import { compareContinuum } from "../lib/agreement/compare/compare-continuum";
import { cohenKappa } from "../lib/agreement/coefficients/cohen-kappa";
import { listPairs } from "../lib/agreement/coefficients/pick-coders";
import { alphaU, unitDisagreement } from "../lib/agreement/continuum/alpha-u";
import { tableOfPatterns } from "../lib/agreement/continuum/character-table";
import { computeGamma } from "../lib/agreement/continuum/gamma";
import { addPatterns } from "../lib/agreement/continuum/patterns";
import { sweepPatterns } from "../lib/agreement/continuum/sweep-patterns";
import { cuAlpha, kuAlpha, uAlpha, uAlphaBinary } from "../lib/agreement/continuum/u-alpha";
import { measureUnits } from "../lib/agreement/continuum/unit-lengths";
import { makeContinuum } from "../lib/agreement/testing/make-continuum";
import { readStudy } from "../lib/agreement/testing/study-documents";
import type { CodedDocument, ComparedCodes } from "../lib/agreement/units/coded-document";
import { codeUnits } from "../lib/agreement/units/code-units";
import { layContinuum } from "../lib/agreement/units/lay-continuum";
import { listUnits } from "../lib/agreement/units/list-units";
import { measureText } from "../lib/agreement/units/measure-text";
import { placePassages } from "../lib/agreement/units/place-passages";
import { offset } from "../lib/shared/offset";
import { seededRandom } from "../lib/shared/seeded-random";
import { sharedPath } from "../lib/text/testing/shared-folder";
import { printRows, type Row } from "./print-rows";

function time(what: string, target: string, runs: number, compute: () => unknown): Row {
  const values = Array.from({ length: runs }, () => {
    const started = performance.now();
    compute();
    return performance.now() - started;
  });
  return { what, values, target };
}

const generated = (units: number) =>
  makeContinuum({ seed: 11, base_units: units, coders: 2, categories: 8, drop: 0.1, change: 0.15 });

/** A text of 1,000,000 characters with 50,000 codings of 50 codes by 3 coders, on passages of 20 to 320 characters. */
function makeLongDocument(): { document: CodedDocument; codes: ComparedCodes } {
  const random = seededRandom(5);
  const below = (limit: number) => Math.floor(random() * limit);
  const text = "some words here. ".repeat(58_824).slice(0, 1_000_000);
  const draw = () => {
    const start = below(text.length - 320);
    return {
      codeId: `code ${below(50)}`,
      ranges: [{ start: offset(start), end: offset(start + 20 + below(300)) }],
    };
  };
  const layers = [16_667, 16_667, 16_666].map((count) => ({
    finished: true,
    codings: Array.from({ length: count }, draw),
  }));
  return {
    document: { id: "long", text, language: "en", blocks: () => [], given: null, layers },
    codes: Array.from({ length: 50 }, (_, code) => [`code ${code}`]),
  };
}

/** Kappa of all codes and pairs on the characters of all documents as one. */
function compareCharacters(documents: readonly CodedDocument[], codes: ComparedCodes): number {
  const swept = documents.map((document) => {
    const measure = measureText(document.text, null);
    return sweepPatterns(layContinuum(placePassages(document, codes, measure), measure), codes.length);
  });
  const pairs = listPairs(documents[0]!.layers.length);
  let defined = 0;
  codes.forEach((_, code) => {
    const patterns = addPatterns(swept.map((each) => each.codes[code]!));
    for (const [first, second] of pairs)
      if (cohenKappa(tableOfPatterns(patterns, first, second)).value !== null) defined += 1;
  });
  return defined;
}

function codeSentences(documents: readonly CodedDocument[], codes: ComparedCodes): void {
  for (const document of documents) {
    const measure = measureText(document.text, null);
    codeUnits(placePassages(document, codes, measure), listUnits(document, "sentence", measure));
  }
}

export function benchContinuum(): void {
  const [small, large] = [generated(300), generated(1_500)];
  const allAlphas = (): void => {
    const lengths = measureUnits(large, 8)!;
    for (const alpha of [uAlpha, uAlphaBinary, cuAlpha]) alpha(lengths);
    for (let code = 0; code < 8; code += 1) kuAlpha(lengths, code);
  };
  const long = makeLongDocument();
  const rows = [
    time("unitizing alphas, 1,500 base units of 2 coders", "< 20 ms", 31, allAlphas),
    time("alpha_U, 8 codes, 1,500 base units of 2 coders", "", 31, () =>
      alphaU(Array.from({ length: 8 }, (_, code) => unitDisagreement(large, code))),
    ),
    time("gamma, 300 base units of 2 coders, 30 samples", "", 5, () =>
      computeGamma(small, 8, { seed: 1, samples: 30 }),
    ),
    time("1,000,000 characters, 50,000 codings, 3 coders, 50 codes", "< 2000 ms", 7, () =>
      compareCharacters([long.document], long.codes),
    ),
  ];
  if (existsSync(sharedPath("study"))) {
    const { documents, codes } = readStudy();
    rows.push(
      time("the five papers, all codes, on characters", "< 500 ms", 15, () =>
        compareCharacters(documents, codes),
      ),
      time("the five papers, unitizing alphas and gamma, 30 samples", "", 3, () =>
        compareContinuum(documents, codes, { seed: 1, samples: 30 }),
      ),
      time("the five papers, all codes, by sentence", "< 500 ms", 7, () => codeSentences(documents, codes)),
    );
  }
  printRows("agreement on the continuum", rows);
}
