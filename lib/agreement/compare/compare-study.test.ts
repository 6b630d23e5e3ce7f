import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { codedDocument, coding } from "../testing/coded-document";
import { defaultSetup } from "../setup";
import type { CodedDocument } from "../units/coded-document";
import { compareStudy, type Study } from "./compare-study";

const text = "abcdefghij klmnopqrst";
const blocks: Block[] = [
  { kind: "paragraph", start: offset(0), end: offset(10), hidden: [] },
  { kind: "paragraph", start: offset(11), end: offset(21), hidden: [] },
];

const study = (documents: readonly CodedDocument[], more: Partial<Study["setup"]> = {}): Study => ({
  setup: { ...defaultSetup, ...more },
  codes: [["x"], ["y"]],
  codeIds: ["x", "y"],
  documents,
  pairs: [[0, 1]],
  standard: null,
});
const twoLayers = codedDocument(text, [[coding("x", [0, 8])], [coding("x", [4, 10]), coding("y", [4, 10])]], {
  blocks: () => blocks,
});

describe("compareStudy on characters", () => {
  const compared = compareStudy(study([twoLayers]));
  const [x, y] = compared.codes;

  it("counts white space as nothing", () => {
    expect(compared.units).toBe(20);
    expect(compared.uncodedShare).toBe(0.5);
  });

  it("gives agreement, F1, prevalence and uses of a code", () => {
    // Both 4, the first alone 4, the second alone 2, neither 10.
    expect(x).toMatchObject({
      codeId: "x",
      agreement: { value: 14 / 20 },
      f1: { value: 8 / 14 },
      prevalence: 14 / 40,
      uses: [1, 1],
    });
    expect(x!.value.value).toBeCloseTo(1 - (39 * 6) / (14 * 26), 12);
    expect(x!.pairs[0]).toEqual(x!.value);
    expect(x!.documents[0]).toEqual(x!.value);
  });

  it("gives no interval for two paragraphs of one document", () => {
    expect([x!.interval, compared.pooled.interval]).toEqual([null, null]);
  });

  it("pools codes by what differs in all of them", () => {
    const observed = (2 * 6) / 40 + (2 * 6) / 40;
    const expected = (2 * 14 * 26) / (40 * 39) + (2 * 6 * 34) / (40 * 39);
    expect(compared.pooled.value.value).toBeCloseTo(1 - observed / expected, 12);
    expect(compared.pooled.agreement).toEqual({ value: 28 / 40 });
    expect(y!.f1).toEqual({ value: 0 });
  });

  it("leaves out what nobody coded where that is asked", () => {
    const { codes } = compareStudy(study([twoLayers], { uncodedCounts: false }));
    expect(codes[0]!.agreement).toEqual({ value: 4 / 10 });
  });
});

it("compares each pair where both have finished, and takes the others for not rated", () => {
  const of = (...finished: boolean[]) =>
    codedDocument(text, [], {
      blocks: () => blocks,
      layers: finished.map((each) => ({
        finished: each,
        // What is coded before one has finished is not compared either.
        codings: [coding("x", each ? [0, 5] : [7, 20])],
      })),
    });
  const { codes, pooledByPair } = compareStudy({
    ...study([of(true, true, false), of(true, false, true)]),
    pairs: [
      [0, 1],
      [0, 2],
    ],
  });
  expect(codes[0]).toMatchObject({ value: { value: 1 }, uses: [2, 1, 1] });
  expect(codes[0]!.pairs).toEqual([{ value: 1 }, { value: 1 }]);
  expect(pooledByPair.map(({ agreement }) => agreement)).toEqual([{ value: 1 }, { value: 1 }]);
});

it("draws documents where there are ten, and is 1 with itself", () => {
  const documents = Array.from({ length: 10 }, (_, at) => {
    const layer = [coding("x", [at, at + 3])];
    return codedDocument(text, [layer, layer], { blocks: () => blocks, id: String(at) });
  });
  const { codes, drawn, pooled } = compareStudy(study(documents));
  expect(drawn).toBe("documents");
  expect(codes[0]).toMatchObject({ value: { value: 1 }, interval: { low: 1, high: 1, drawn: 10 } });
  expect(pooled.interval).toMatchObject({ low: 1, high: 1, drawn: 10 });
  expect(codes[1]!.value.value).toBeNull();
});

it("does not ask for the order of codings, nor where blocks end", () => {
  const codings = fc.array(fc.tuple(fc.constantFrom("x", "y"), fc.nat(20), fc.integer({ min: 1, max: 8 })), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(codings, codings, fc.integer({ min: 1, max: 20 }), (one, other, cut) => {
      const layer = (of: typeof one) =>
        of.map(([code, start, size]) => coding(code, [start, Math.min(21, start + size)]));
      const cutBlocks = [
        { ...blocks[0]!, end: offset(cut) },
        { ...blocks[0]!, start: offset(cut), end: offset(21) },
      ];
      const whole = compareStudy(
        study([codedDocument(text, [layer(one), layer(other)], { blocks: () => blocks })]),
      );
      const parted = compareStudy(
        study([
          codedDocument(text, [layer(one).reverse(), layer(other).reverse()], { blocks: () => cutBlocks }),
        ]),
      );
      expect(parted.units).toBe(whole.units);
      expect(parted.uncodedShare).toBe(whole.uncodedShare);
      parted.codes.forEach(({ agreement, value, f1 }, code) => {
        const same = whole.codes[code]!;
        expect(agreement).toEqual(same.agreement);
        expect(f1).toEqual(same.f1);
        if (value.value === null) expect(value).toEqual(same.value);
        else expect(value.value).toBeCloseTo(same.value.value!, 9);
      });
    }),
    { seed: 9, numRuns: 100 },
  );
});
