import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Continuum, Stretch } from "../continuum";
import { addPatterns, leaveOutUncoded } from "./patterns";
import { mostCoders, sweepPatterns } from "./sweep-patterns";

const coders = 3;
const codes = 2;
const stretch = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 9 }), fc.nat(codes - 1))
  .map(([start, size, code]): Stretch => ({ start: 5 + start, end: 5 + start + size, code }));
const layer = fc
  .array(stretch, { maxLength: 6 })
  .map((each) => each.sort((a, b) => a.start - b.start || a.end - b.end || a.code - b.code));
const continuum: fc.Arbitrary<Continuum> = fc
  .array(layer, { minLength: coders, maxLength: coders })
  .map((layers) => ({ begin: 5, length: 30, layers }));

/** Character by character. */
function countSlowly({ begin, length, layers }: Continuum, isMeant: (code: number) => boolean) {
  const patterns = new Map<number, number>();
  for (let place = begin; place < begin + length; place += 1) {
    const coded = layers.map((each) =>
      each.some(({ start, end, code }) => isMeant(code) && start <= place && place < end),
    );
    const pattern = coded.reduce((sum, has, coder) => sum + (has ? 2 ** coder : 0), 0);
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  }
  return patterns;
}

describe("sweepPatterns", () => {
  it("equals counting character by character", () => {
    fc.assert(
      fc.property(continuum, (each) => {
        const swept = sweepPatterns(each, codes);
        expect(swept.length).toBe(30);
        expect(swept.any).toEqual(countSlowly(each, () => true));
        expect(swept.codes).toEqual([0, 1].map((code) => countSlowly(each, (own) => own === code)));
      }),
      { seed: 61 },
    );
  });

  it("counts the same when the text is cut in two", () => {
    fc.assert(
      fc.property(continuum, fc.nat(30), (each, at) => {
        const part = (begin: number, end: number): Continuum => ({
          begin,
          length: end - begin,
          layers: each.layers.map((own) =>
            own
              .map(({ start, end: to, code }) => ({
                start: Math.max(begin, start),
                end: Math.min(end, to),
                code,
              }))
              .filter(({ start, end: to }) => start < to),
          ),
        });
        const parts = [part(5, 5 + at), part(5 + at, 35)].map((half) => sweepPatterns(half, codes));
        const whole = sweepPatterns(each, codes);
        expect(addPatterns(parts.map(({ any }) => any))).toEqual(whole.any);
        expect(addPatterns(parts.map((half) => half.codes[1]!))).toEqual(whole.codes[1]);
      }),
      { seed: 62 },
    );
  });

  it("passes over stretches without characters, and knows many coders", () => {
    const layers = Array.from({ length: mostCoders }, () => [{ start: 3, end: 3, code: 0 }]);
    layers[mostCoders - 1] = [{ start: 1, end: 3, code: 0 }];
    expect(sweepPatterns({ begin: 0, length: 9, layers }, 1).any).toEqual(
      new Map([
        [0, 7],
        [2 ** (mostCoders - 1), 2],
      ]),
    );
    expect(() => sweepPatterns({ begin: 0, length: 9, layers: [...layers, []] }, 1)).toThrow(RangeError);
  });

  it("makes nothing of no text", () => {
    const empty = sweepPatterns({ begin: 0, length: 0, layers: [[], []] }, 1);
    expect([empty.any, ...empty.codes]).toEqual([new Map(), new Map()]);
  });
});

describe("leaveOutUncoded", () => {
  it("leaves what somebody gave another code", () => {
    const any = new Map([
      [0, 70],
      [1, 30],
    ]);
    const code = new Map([
      [0, 90],
      [1, 10],
    ]);
    expect(leaveOutUncoded(code, any)).toEqual(
      new Map([
        [0, 20],
        [1, 10],
      ]),
    );
    expect(leaveOutUncoded(any, any)).toEqual(new Map([[1, 30]]));
  });
});
