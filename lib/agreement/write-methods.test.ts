import { describe, expect, it } from "vitest";
import type { ComparedView } from "./agreement-view";
import { nameCoefficient } from "./coefficient-words";
import { compareStudy } from "./compare/compare-study";
import { fittingCoefficients } from "./fitting-coefficients";
import { type AgreementSetup, type AgreementUnit, agreementUnits, defaultSetup } from "./setup";
import { codedDocument, coding } from "./testing/coded-document";
import { writeMethods } from "./write-methods";

const text = "One two three. Four five six.\n\nSeven eight nine. Ten eleven twelve.";
const [first, second] = [
  [
    [coding("x", [0, 14]), coding("y", [15, 29])],
    [coding("x", [0, 9]), coding("x", [9, 14]), coding("y", [15, 29])],
    [coding("y", [31, 48])],
  ],
  [[coding("y", [31, 48])], [], [coding("x", [0, 14])]],
];

function viewOf(
  coders: number,
  more: Partial<AgreementSetup>,
  rest: Partial<ComparedView> = {},
): ComparedView {
  const setup = { ...defaultSetup, ...more };
  const given = [coding("x", [0, 14]).ranges, coding("x", [15, 29]).ranges, coding("x", [31, 48]).ranges];
  return {
    ...compareStudy({
      setup,
      codes: [["x"], ["y"], ["z"]],
      codeIds: ["x", "y", "z"],
      documents: [
        codedDocument(text, first.slice(0, coders), { given }),
        codedDocument(text, second.slice(0, coders), { given }),
      ],
      pairs: [[0, 1]],
      standard: more.standardId === undefined ? null : 0,
    }),
    state: "compared",
    setup,
    layers: ["Ada", "Ben", "Cleo"].slice(0, coders).map((name) => ({
      ...{ id: name, name, kind: "coder", origin: "person", roundId: "", userId: null },
    })),
    pairsOf: [[0, 1]],
    documentsOf: ["A", "B"].map((id) => ({ id, title: id })),
    codesOf: ["Trade", "State", "Nobody’s"].map((path) => ({ id: path, path, color: "" })),
    leftOut: [],
    fewer: [],
    version: "9.9",
    ...rest,
  };
}

/** Every choice of a number of coders, a unit, one of its coefficients and what uncoded text counts as. */
const choices = [2, 3].flatMap((coders) =>
  agreementUnits.flatMap((unit) =>
    fittingCoefficients(unit, coders).flatMap((coefficient) =>
      [true, false].map((uncodedCounts) => ({ coders, unit, coefficient, uncodedCounts })),
    ),
  ),
);

/** How the unit is said, and whether codes are given or not, or numbers. */
const units: Readonly<Record<AgreementUnit, RegExp>> = {
  character: /^The unit was the character, white space aside \(\d+ characters?\)/,
  sentence: /^The unit was the sentence \(\d+ sentences?\), which has a code where a coded passage covers/,
  block: /^The unit was the paragraph \(\d+ paragraphs?\), which has a code where a coded passage covers/,
  given: /^The unit was the given passage \(\d+ given passages?\), which has a code where/,
  matched: /^Each of \d+ coded passages counts as agreed where .* shares at least 90 % of the longer/,
  document: /^The unit was the document \(2 documents\), a code being present or absent/,
  frequency:
    /^The unit was the document \(2 documents\), rated with how many codings with a code a coder made/,
};

describe("writeMethods", () => {
  it.each(choices)(
    "says of $coders coders what was compared: $unit, $coefficient, uncoded text counts: $uncodedCounts",
    ({ coders, ...setup }) => {
      const view = viewOf(coders, setup);
      const said = writeMethods(view);
      const matched = setup.unit === "matched";
      const numbers = setup.unit === "frequency";
      expect(said).toContain(
        `Agreement was computed for 3 codes on 2 documents coded independently by ${coders} coders. `,
      );
      expect(said.replace(/^.*? coders\. /, "")).toMatch(units[setup.unit]);
      // What uncoded text counts as is asked of no coded passage.
      const uncodedUnits = view.uncodedShare !== null;
      expect(said.includes("coded by nobody and count as agreed")).toBe(uncodedUnits && setup.uncodedCounts);
      expect(said.includes("units that nobody coded were left out")).toBe(
        uncodedUnits && !setup.uncodedCounts,
      );
      expect(said.includes("compared by itself, as given or not")).toBe(!matched && !numbers);
      expect(said.includes("compared by itself, as a number")).toBe(numbers);
      // The figure of all codes, whatever the coefficient of the table is, and that with its source.
      const ofAll = matched
        ? "Kappa with chance 1 / number of codes (Brennan & Prediger 1981) was "
        : `Krippendorff’s alpha ${numbers ? "for ratio data " : ""}(Krippendorff 2019), pooled over codes as 1 − ΣDo/ΣDe, was `;
      expect(said.includes(ofAll)).toBe(view.pooled.value.value !== null);
      expect(said.includes("No coefficient over all codes exists")).toBe(view.pooled.value.value === null);
      const { name, source } = nameCoefficient(setup.coefficient, coders);
      const any = view.codes.some(({ value }) => value.value !== null);
      expect(said.includes(`By code, ${matched ? "this kappa" : `${name} (${source})`} ranged from `)).toBe(
        any,
      );
      expect(any).toBe(true);
      const undefinedCodes = view.codes.filter(({ value }) => value.value === null).length;
      expect(said.includes(`, and was undefined for ${undefinedCodes} code`)).toBe(undefinedCodes > 0);
      expect(said.includes("by Jaccard’s distance")).toBe(typeof view.sets?.jaccard.value === "number");
      expect(said.endsWith("Computed with Excerpta 9.9.")).toBe(true);
    },
  );

  it.each<[string, Partial<ComparedView>, string]>([
    [
      "a document left out",
      { leftOut: [{ id: "c", title: "C", unfinished: ["Ben"] }] },
      "1 document that not all coders had finished was left out.",
    ],
    [
      "coders who are language models",
      { layers: viewOf(2, {}).layers.map((layer) => ({ ...layer, origin: "model" })) },
      "Of these coders, Ada and Ben are language models.",
    ],
    [
      "the consensus, which is no coder",
      {
        layers: viewOf(3, {}).layers.map((layer) =>
          layer.id === "Cleo" ? { ...layer, kind: "consensus" } : layer,
        ),
      },
      "coded independently by 2 coders. The consensus was compared as if it were a further coder",
    ],
    [
      "where there is nothing to pair",
      { pooled: { ...viewOf(2, {}).pooled, value: { value: null, reason: "noUnits" } } },
      "No coefficient over all codes exists for this material.",
    ],
    [
      "an interval, what was drawn for it, how often and by which seed",
      {
        pooled: {
          ...viewOf(2, {}).pooled,
          interval: { low: 0.5, high: 0.9, draws: 2000, undefinedDraws: 0, over: "groups", drawn: 12 },
        },
        drawn: "documents",
      },
      "Intervals are percentile bootstraps of 2,000 draws of documents (seed 20160418).",
    ],
  ])("says %s", (_what, rest, sentence) => {
    expect(writeMethods(viewOf(2, {}, rest))).toContain(sentence);
    expect(writeMethods(viewOf(2, {}))).not.toContain(sentence);
  });

  it("says that sub-codes count with their codes, and the overlap that was asked for", () => {
    expect(writeMethods(viewOf(2, { withSubCodes: true }))).toContain("sub-codes counting with their codes");
    expect(writeMethods(viewOf(2, { unit: "matched", overlap: 60 }))).toContain(
      "at least 60 % of the longer",
    );
  });

  it("says what coders are against a standard, where one was chosen", () => {
    const said = writeMethods(viewOf(3, { unit: "document", standardId: "Ada" }));
    // Ada has x and y in the first document, y in the second; Ben x and y, nothing; Cleo y, x.
    expect(said).toContain(
      "Against Ada as the standard, over all codes, Ben and Cleo had a precision of 75 %, a recall of 50 % and an F1 of 60 %",
    );
    expect(writeMethods(viewOf(3, { unit: "document" }))).not.toContain("standard");
  });
});
