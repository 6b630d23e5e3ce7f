import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Continuum } from "../continuum";
import { arbitraryContinuum, turnAround } from "../testing/arbitrary-continuum";
import { alphaU, unitDisagreement } from "./alpha-u";
import { gap, partition, type Section } from "./partition";
import { cuAlpha, cuCoverage, kuAlpha, kuCoverage, uAlpha, uAlphaBinary } from "./u-alpha";
import { measureUnits } from "./unit-lengths";

const codes = 3;
const whole = (continuum: Continuum) => {
  const lengths = measureUnits(continuum, codes)!;
  const disagreements = [0, 1, 2].map((code) => unitDisagreement(continuum, code));
  return [
    uAlpha(lengths),
    uAlphaBinary(lengths),
    cuAlpha(lengths),
    cuCoverage(lengths),
    alphaU(disagreements),
  ];
};
const single = (continuum: Continuum, code: number) => {
  const lengths = measureUnits(continuum, codes)!;
  return [kuAlpha(lengths, code), kuCoverage(lengths, code), alphaU([unitDisagreement(continuum, code)])];
};

/** Straight from the definition, with every coefficient of ε, from characters and units. */
function uAlphaSlowly({ begin, length, layers }: Continuum): number {
  const sections = layers.map((layer) => partition(layer, begin, length)!);
  const at = (coder: number, place: number) =>
    sections[coder]!.find(({ start, end }) => start <= place && place < end)!.value;
  const values = [gap, 0, 1, 2];
  const l = new Map<string, number>();
  const m = layers.length;
  for (let place = begin; place < begin + length; place += 1)
    for (let i = 0; i < m; i += 1)
      for (let j = 0; j < m; j += 1) {
        if (i === j) continue;
        const key = `${at(i, place)} ${at(j, place)}`;
        l.set(key, (l.get(key) ?? 0) + 1 / (m - 1));
      }
  const of = (c: number, k: number) => l.get(`${c} ${k}`) ?? 0;
  const margin = (c: number) => values.reduce((sum, k) => sum + of(c, k), 0);
  const total = m * length;
  const s = (c: number) =>
    sections
      .flat()
      .filter(({ value }) => value === c)
      .reduce((sum, { start, end }) => sum + (c === gap ? end - start : (end - start) ** 2), 0);
  const all = total ** 2 - values.reduce((sum, c) => sum + s(c), 0);
  const expected = values.reduce((sum, c) => sum + (total * (margin(c) ** 2 - s(c))) / all, 0);
  return 1 - (total - values.reduce((sum, c) => sum + of(c, c), 0)) / (total - expected);
}

/** Straight from the definition: every section with every other, every unit with every gap. */
function alphaUSlowly({ begin, length: L, layers }: Continuum, code: number): number {
  const sections = layers.map((layer) =>
    partition(
      layer.filter((each) => each.code === code),
      begin,
      L,
    )!,
  );
  const size = ({ start, end }: Section) => end - start;
  const m = layers.length;
  let observed = 0;
  for (const [i, first] of sections.entries())
    for (const [j, second] of sections.entries())
      for (const g of first)
        for (const h of second) {
          if (i === j || g.start >= h.end || h.start >= g.end) continue;
          const inside = (unit: Section, other: Section) =>
            other.start <= unit.start && unit.end <= other.end;
          if (g.value !== gap && h.value !== gap) observed += (g.start - h.start) ** 2 + (g.end - h.end) ** 2;
          else if (g.value !== gap && inside(g, h)) observed += size(g) ** 2;
          else if (h.value !== gap && inside(h, g)) observed += size(h) ** 2;
        }
  const units = sections.flat().filter(({ value }) => value !== gap);
  const gaps = sections.flat().filter(({ value }) => value === gap);
  let expected = 0;
  for (const unit of units) {
    const l = size(unit);
    expected += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
    for (const each of gaps) if (size(each) >= l) expected += l ** 2 * (size(each) - l + 1);
  }
  const self = units.reduce((sum, unit) => sum + size(unit) * (size(unit) - 1), 0);
  return 1 - observed / (m * (m - 1) * L ** 2) / (((2 / L) * expected) / (m * L * (m * L - 1) - self));
}

describe.each([2, 3])("alphas of %i coders on the continuum", (coders) => {
  const continua = arbitraryContinuum(coders, codes);

  it("equal their definitions", () => {
    fc.assert(
      fc.property(continua, fc.nat(codes - 1), (continuum, code) => {
        const found = uAlpha(measureUnits(continuum, codes)!).value;
        if (found !== null) expect(found).toBeCloseTo(uAlphaSlowly(continuum), 9);
        const ofCode = alphaU([unitDisagreement(continuum, code)]).value;
        if (ofCode !== null) expect(ofCode).toBeCloseTo(alphaUSlowly(continuum, code), 9);
      }),
      { seed: 66 },
    );
  });

  it("do not depend on the order of coders or the names of codes", () => {
    fc.assert(
      fc.property(continua, fc.nat(codes - 1), (continuum, code) => {
        const turned = turnAround(continuum, codes);
        const pairs = [
          [whole(continuum), whole(turned)],
          [single(continuum, code), single(turned, codes - 1 - code)],
        ] as const;
        for (const [before, after] of pairs)
          before.forEach((each, at) => {
            if (each.value === null) expect(after[at]).toEqual(each);
            else expect(after[at]?.value).toBeCloseTo(each.value, 9);
          });
      }),
      { seed: 67 },
    );
  });

  it("are 1 where all code the same, or have none", () => {
    fc.assert(
      fc.property(continua, (continuum) => {
        const own = continuum.layers[0]!;
        const same = { ...continuum, layers: continuum.layers.map(() => own) };
        const [all, binary, ofCodes, , units] = whole(same);
        expect([all, binary, units].map((each) => each?.value)).toEqual(
          own.length === 0 ? [null, null, null] : [1, 1, 1],
        );
        expect(ofCodes?.value).toBe(new Set(own.map(({ code }) => code)).size < 2 ? null : 1);
      }),
      { seed: 68 },
    );
  });
});
