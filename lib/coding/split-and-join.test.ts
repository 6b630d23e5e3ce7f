import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset, type Range } from "@/lib/shared/offset";
import { applyChanges, inverse } from "@/lib/shared/change";
import type { Coding } from "./coding";
import { splitCodings } from "./coding-rules";
import { joinRanges, stretchOverBlanks } from "./join-ranges";
import { findSharedCodings } from "./shared-codings";
import { splitRanges } from "./split-ranges";

type Pairs = readonly (readonly [number, number])[];
const ranges = (...pairs: Pairs): Range[] =>
  pairs.map(([start, end]) => ({ start: offset(start), end: offset(end) }));
const pairs = (from: readonly Range[]) => from.map(({ start, end }) => [start, end]);

describe("splitRanges", () => {
  it.each<[string, Pairs, number, [Pairs, Pairs] | null]>([
    ["in the middle", [[2, 8]], 5, [[[2, 5]], [[5, 8]]]],
    ["at the start", [[2, 8]], 2, null],
    ["at the end", [[2, 8]], 8, null],
    ["outside", [[2, 8]], 1, null],
    ["in a second range", [[2, 4], [6, 9]], 7, [[[2, 4], [6, 7]], [[7, 9]]]], // prettier-ignore
    ["in the gap", [[2, 4], [6, 9]], 5, [[[2, 4]], [[6, 9]]]], // prettier-ignore
    ["at the edge of a gap", [[2, 4], [6, 9]], 4, [[[2, 4]], [[6, 9]]]], // prettier-ignore
  ])("%s", (_, from, at, parts) => {
    const split = splitRanges(ranges(...from), at);
    expect(split && split.map(pairs)).toEqual(parts);
  });
});

describe("joinRanges", () => {
  const text = "One two. Three  four, five.";
  it.each<[string, Pairs[], Pairs]>([
    ["overlapping", [[[0, 5]], [[4, 8]]], [[0, 8]]],
    ["touching", [[[0, 4]], [[4, 8]]], [[0, 8]]],
    ["with a blank between", [[[0, 8]], [[9, 14]]], [[0, 14]]],
    ["with a word between", [[[0, 3]], [[9, 14]]], [[0, 3], [9, 14]]], // prettier-ignore
    ["keeping the gap inside one", [[[0, 8], [9, 12]], [[12, 14]]], [[0, 8], [9, 14]]], // prettier-ignore
    ["one inside the other", [[[0, 14]], [[4, 7]]], [[0, 14]]],
    ["none", [], []],
  ])("%s", (_, passages, joined) => {
    expect(
      pairs(
        joinRanges(
          text,
          passages.map((each) => ranges(...each)),
        ),
      ),
    ).toEqual(joined);
  });

  it("looks for neighbours across white space only", () => {
    expect(pairs(stretchOverBlanks(text, ranges([9, 14])))).toEqual([[7, 17]]);
    expect(pairs(stretchOverBlanks(text, ranges([0, text.length])))).toEqual([[0, text.length]]);
  });
});

const text = "a b  c d\ne f g h i j k l m n o p q r s t";
const disjoint = fc
  .uniqueArray(fc.nat(text.length), { minLength: 2, maxLength: 10 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .map((cuts) => ranges(...cuts.flatMap((end, i) => (i % 2 ? [[cuts[i - 1]!, end] as const] : []))));

describe("split and join together", () => {
  it("give back what was split, and touch nothing outside it", () => {
    fc.assert(
      fc.property(disjoint, fc.nat(text.length), (whole, at) => {
        const parts = splitRanges(whole, at);
        if (parts === null) return;
        const [before, after] = parts;
        expect(before.every(({ start, end }) => start < end && end <= at)).toBe(true);
        expect(after.every(({ start, end }) => start < end && start >= at)).toBe(true);
        const gapSplit = before.at(-1)!.end < after[0]!.start;
        // What was parted in a gap of blanks has no gap of its own any more.
        if (gapSplit && text.slice(before.at(-1)!.end, after[0]!.start).trim() === "") return;
        expect(pairs(joinRanges(text, [before, after]))).toEqual(pairs(whole));
      }),
      { seed: 5 },
    );
  });
});

const coding = (id: string, passageId: string, codeId: string, layerId: string, weight?: number): Coding => ({
  id,
  passageId,
  codeId,
  layerId,
  ...(weight !== undefined && { weight }),
});

describe("splitCodings", () => {
  const halves = { firstId: "a", secondId: "b" };
  it("leaves each code on both parts, and weights on both", () => {
    const own = [coding("1", "p", "trade", "mine", 30), coding("2", "p", "energy", "mine")];
    const changes = splitCodings(own, halves, new Map([["1", "3"], ["2", "4"]]), [], []); // prettier-ignore
    expect(changes.map(({ id, after }) => [id, after])).toEqual([
      ["1", { passageId: "a" }],
      ["2", { passageId: "a" }],
      ["3", { passageId: "b", codeId: "trade", layerId: "mine", weight: 30 }],
      ["4", { passageId: "b", codeId: "energy", layerId: "mine" }],
    ]);
  });
  it("keeps the higher weight where a part has the code already", () => {
    const changes = splitCodings(
      [coding("1", "p", "trade", "mine", 30)],
      halves,
      new Map([["1", "2"]]),
      [coding("8", "a", "trade", "mine", 10)],
      [coding("9", "b", "trade", "mine", 90)],
    );
    expect(changes.map(({ id, after }) => [id, after])).toEqual([
      ["1", null],
      ["8", { weight: 30 }],
    ]);
    const rows = new Map([["1", { passageId: "p", codeId: "trade", layerId: "mine", weight: 30 }], ["8", { passageId: "a", codeId: "trade", layerId: "mine", weight: 10 }]]); // prettier-ignore
    expect(new Map(applyChanges(applyChanges(rows, "coding", changes), "coding", inverse(changes)))).toEqual(
      rows,
    );
  });
});

describe("findSharedCodings", () => {
  const passage = (id: string, ...codings: Coding[]) => ({ id, codings });
  const mine = ({ layerId }: Coding) => layerId === "mine";
  it("takes the codes that passages share in one layer, and leaves others where they are", () => {
    const found = findSharedCodings(
      [
        passage("p", coding("1", "p", "trade", "mine"), coding("2", "p", "energy", "mine")),
        passage("q", coding("3", "q", "trade", "mine"), coding("4", "q", "energy", "hers")),
      ],
      mine,
    );
    expect(found.passages.map(({ id }) => id)).toEqual(["p", "q"]);
    expect(found.codings.map(({ id }) => id)).toEqual(["1", "3"]);
  });
  it("finds none where nothing is shared", () => {
    const apart = [passage("p", coding("1", "p", "a", "mine")), passage("q", coding("2", "q", "b", "mine"))];
    expect(findSharedCodings(apart, mine)).toEqual({ passages: [], codings: [] });
  });
});
