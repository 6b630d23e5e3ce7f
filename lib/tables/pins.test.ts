import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cut, addCut, pinOf, shorten } from "./pins";

const text = "Gas flows west, as it always did, through one pipe.";
const cutOut = (...words: string[]) =>
  words.reduce<Cut[]>((cuts, each) => {
    const from = text.indexOf(each);
    return addCut(cuts, [from, from + each.length]);
  }, []);

describe("shorten", () => {
  it.each<[string[], string]>([
    [[], text],
    [[", as it always did,"], "Gas flows west […] through one pipe."],
    [["Gas "], "[…] flows west, as it always did, through one pipe."],
    [[" through one pipe."], "Gas flows west, as it always did, […]"],
    [["west", "one"], "Gas flows […] , as it always did, through […] pipe."],
    [[text], "[…]"],
  ])("leaves out %j", (words, expected) => {
    expect(shorten(text, pinOf("p", text, cutOut(...words)))).toBe(expected);
  });

  it("leaves a text whole that is not the one that was cut", () => {
    expect(shorten(`${text} Still.`, pinOf("p", text, cutOut("west")))).toBe(`${text} Still.`);
  });
});

describe("addCut", () => {
  it("joins cuts that touch or overlap, and knows their order", () => {
    expect(addCut(addCut([], [5, 8]), [1, 3])).toEqual([[1, 3], [5, 8]]); // prettier-ignore
    expect(addCut([[1, 3], [5, 8]], [3, 5])).toEqual([[1, 8]]); // prettier-ignore
    expect(addCut([[1, 3]], [2, 2])).toEqual([[1, 3]]);
  });

  it("covers what either covered, in whatever order cuts are made", () => {
    const cut = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]): Cut => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 6 }), (cuts) => {
        const made = cuts.reduce(addCut, [] as Cut[]);
        const covers = (all: readonly Cut[], at: number) => all.some(([from, to]) => from <= at && at < to);
        for (let at = 0; at < 21; at += 1) expect(covers(made, at)).toBe(covers(cuts, at));
        made.slice(1).forEach(([from], index) => expect(from).toBeGreaterThan(made[index]![1]));
        expect([...cuts].reverse().reduce(addCut, [] as Cut[])).toEqual(made);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
