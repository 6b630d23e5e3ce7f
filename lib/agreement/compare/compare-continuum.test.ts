import { describe, expect, it } from "vitest";
import { codedDocument, codeWords, coding } from "../testing/coded-document";
import { compareContinuum } from "./compare-continuum";

const text = "one two three four five six seven eight nine ten";
const codes = [["a"], ["b"]];
const options = { seed: 1, samples: 20 };
const layer = (...passages: [string, string][]) =>
  passages.map(([code, words]) => codeWords(text, code, words));

describe("compareContinuum", () => {
  const own = layer(["a", "two three"], ["b", "six"], ["a", "nine ten"]);

  it("is 1 for coders who code the same but for white space, over several documents", () => {
    const other = [...layer(["b", " six "], ["a", "nine ten"]), coding("a", [3, 13])];
    const documents = ["first", "second"].map((id) => codedDocument(text, [own, other], { id }));
    const {
      codes: ofCodes,
      leftOut,
      disorders,
      cuCoverage,
      ...all
    } = compareContinuum(documents, codes, options);
    expect(Object.values(all).map((each) => each.value)).toEqual(Object.values(all).map(() => 1));
    expect(ofCodes.flatMap((each) => [each.uAlpha.value, each.alphaU.value, each.gammaK.value])).toEqual(
      Array(6).fill(1),
    );
    expect(cuCoverage.value).toBeCloseTo(18 / 39, 2);
    expect(disorders?.observed).toBe(0);
    expect(leftOut).toEqual([]);
  });

  it("has alphas of single codes alone where codes overlap", () => {
    const overlapping = [...own, ...layer(["b", "three four"])];
    const found = compareContinuum([codedDocument(text, [own, overlapping])], codes, options);
    expect([found.uAlpha, found.cuAlpha, found.codes[0]?.kuAlpha].map((each) => each?.reason)).toEqual(
      Array(3).fill("overlap"),
    );
    expect(found.codes[0]?.uAlpha.value).toBe(1);
    expect(found.codes[1]?.uAlpha.value).toBeLessThan(1);
    expect(found.uAlphaBinary.value).toBeLessThan(1);
    expect(found.gamma.value).toBeLessThan(1);
  });

  it("leaves out what somebody has not finished, and says why there is nothing", () => {
    const begun = codedDocument(text, [own, []]);
    const unfinished = { ...begun, layers: [begun.layers[0]!, { finished: false, codings: [] }] };
    const found = compareContinuum([unfinished], codes, options);
    expect(found.leftOut).toEqual([{ documentId: "document", unfinished: [1] }]);
    expect([found.uAlpha, found.uAlphaBinary, found.gamma].map((each) => each.reason)).toEqual(
      Array(3).fill("noUnits"),
    );
  });
});
