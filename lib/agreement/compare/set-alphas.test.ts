import { describe, expect, it } from "vitest";
import { defaultSetup } from "../setup";
import { codedDocument, codeWords } from "../testing/coded-document";
import { compareStudy, type Study } from "./compare-study";
import { rateSetsOfPieces, setAlphas } from "./set-alphas";

const piece = (...codes: [code: number, pattern: number][]) => ({
  size: 1,
  coded: codes.length > 0 ? 1 : 0,
  codes: new Map(codes.map(([code, pattern]) => [code, new Map([[pattern, 1]])])),
});
const documents = [
  // Both gave the second code, the first coder the first one, too; nobody any.
  { finished: [true, true], pieces: [piece([1, 3], [0, 1]), piece()] },
  { finished: [true, false], pieces: [piece([0, 1])] },
];

describe("rateSetsOfPieces", () => {
  it.each([
    [false, [[0, 1], [1], [], [], [0], undefined]],
    [true, [[0, 1], [1], [0], undefined]],
  ])("rates a unit with all its codes, with none, and not at all; coded ones only: %s", (codedOnly, sets) => {
    const ratings = rateSetsOfPieces(documents, 2, codedOnly);
    expect(Array.from(ratings.values, (category) => ratings.sets[category])).toEqual(sets);
  });
});

const text = "One two. Three four. Five six.";
const study = (unit: Study["setup"]["unit"]): Study => ({
  setup: { ...defaultSetup, unit },
  codes: [["x"], ["y"]],
  codeIds: ["x", "y"],
  documents: [
    codedDocument(text, [
      [
        codeWords(text, "x", "One two."),
        codeWords(text, "y", "One two."),
        codeWords(text, "y", "Three four."),
      ],
      [codeWords(text, "x", "One two."), codeWords(text, "y", "Three four.")],
    ]),
  ],
  pairs: [[0, 1]],
  standard: null,
});

describe("alpha of sets of codes", () => {
  it("is 1 - Do / De of the distances of sets", () => {
    // {x, y} and {x}; {y} twice; none twice. Jaccard: of six values, {xy}-{x} 1/2, {xy}-{y} 1/2, all others 1.
    const { sets } = compareStudy(study("sentence"));
    const expected = (between: number) => between + 2 * between + 2 + (2 + 2) + 2 * 2;
    expect(sets?.jaccard.value).toBeCloseTo(1 - (5 * (1 / 2)) / expected(1 / 2), 12);
    // MASI of a set and its half: 1 - 1/2 * 2/3.
    expect(sets?.masi.value).toBeCloseTo(1 - (5 * (2 / 3)) / expected(2 / 3), 12);
  });

  it.each(["character", "matched", "frequency"] as const)("does not exist in the unit %s", (unit) => {
    expect(compareStudy(study(unit)).sets).toBeNull();
  });

  it("is refused for more sets than can be compared each with each", () => {
    const many = Array.from({ length: 13 }, (_, code) => code);
    const pieces = Array.from({ length: 4_100 }, (_, at) =>
      piece(...many.flatMap((code): [number, number][] => ((at >> code) % 2 === 1 ? [[code, 3]] : []))),
    );
    const { jaccard } = setAlphas(rateSetsOfPieces([{ finished: [true, true], pieces }], 13, false));
    expect(jaccard).toEqual({ value: null, reason: "tooMany" });
  });
});
