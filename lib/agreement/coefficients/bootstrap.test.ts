import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notRated, type Ratings } from "../ratings";
import { Redraws } from "./redraws";
import { bootstrap } from "./bootstrap";
import { brennanPredigerByUnit } from "./brennan-prediger";
import { cohenKappaByUnit } from "./cohen-kappa";
import { cohenKappaErrors } from "./cohen-kappa-error";
import { congerKappaByUnit } from "./conger-kappa";
import { fleissKappaByUnit } from "./fleiss-kappa";
import { gwetAcByUnit, gwetAcSe } from "./gwet-ac";
import { krippendorffAlphaByUnit } from "./krippendorff-alpha";
import { countPairs } from "./pair-table";
import { percentAgreementByUnit } from "./percent-agreement";
import { arbitraryRatings } from "./testing/arbitrary-ratings";
import { drawLcgRatings } from "./testing/lcg-ratings";
import { evaluateAll, mergeVectors, sumVectors, type UnitCoefficient } from "./unit-vectors";

const coefficients: Record<string, (ratings: Ratings) => UnitCoefficient> = {
  percentAgreement: percentAgreementByUnit,
  cohenKappa: (ratings) => cohenKappaByUnit(ratings, 0, 1),
  fleissKappa: fleissKappaByUnit,
  congerKappa: congerKappaByUnit,
  brennanPrediger: brennanPredigerByUnit,
  gwetAc1: gwetAcByUnit,
  krippendorffAlpha: krippendorffAlphaByUnit,
};
const made = { seed: 5, coders: 3, categories: 4, agree: 0.8, missing: 0.1 };
const ofTwo = (units: number) => drawLcgRatings({ ...made, units, coders: 2, missing: 0 });
const draw = new Redraws(3, 500);
/** Documents of units in turn. */
const groupsOf = (units: number, count: number) => ({
  of: Int32Array.from({ length: units }, (_, unit) => unit % count),
  count,
});

describe("bootstrap", () => {
  it.each(Object.entries(coefficients))("holds the %s of the units as they are", (_, coefficient) => {
    const ratings = drawLcgRatings({ ...made, units: 200 });
    const { value } = evaluateAll(coefficient(ratings));
    const { low, high } = bootstrap(coefficient(ratings), draw)!;
    expect(low).toBeLessThan(value!);
    expect(high).toBeGreaterThan(value!);
    expect(high - low).toBeLessThan(0.2);
  });

  it("gives the same interval for the same seed, and another for another", () => {
    const alpha = krippendorffAlphaByUnit(drawLcgRatings({ ...made, units: 60 }));
    expect(bootstrap(alpha, draw)).toEqual(bootstrap(alpha, draw));
    expect(bootstrap(alpha, draw)).not.toEqual(bootstrap(alpha, new Redraws(4, 500)));
  });

  it("is as wide as theory says", () => {
    const ratings = ofTwo(1000);
    const width = (coefficient: UnitCoefficient) => {
      const { low, high } = bootstrap(coefficient, new Redraws(3, 4000))!;
      return (high - low) / (2 * 1.959964);
    };
    const share = evaluateAll(percentAgreementByUnit(ratings)).value!;
    const ofShare = Math.sqrt((share * (1 - share)) / 1000);
    expect(width(percentAgreementByUnit(ratings)) / ofShare).toBeCloseTo(1, 1);
    const ofKappa = cohenKappaErrors(countPairs(ratings, 0, 1)).se.value!;
    expect(width(cohenKappaByUnit(ratings, 0, 1)) / ofKappa).toBeCloseTo(1, 1);
    expect(width(gwetAcByUnit(ratings)) / gwetAcSe(ratings).value!).toBeCloseTo(1, 1);
  });

  it("draws nothing of fewer than ten units that say anything", () => {
    const empty = new Int32Array(40).fill(notRated);
    const withEmpty = (ratings: Ratings): Ratings => ({
      ...ratings,
      units: ratings.units + 20,
      values: Int32Array.from([...ratings.values, ...empty]),
    });
    expect(bootstrap(percentAgreementByUnit(withEmpty(ofTwo(9))), draw)).toBeNull();
    const ten = bootstrap(percentAgreementByUnit(withEmpty(ofTwo(10))), draw)!;
    expect(ten).toMatchObject({ over: "units", drawn: 10 });
    expect(ten).toEqual(bootstrap(percentAgreementByUnit(ofTwo(10)), draw));
  });

  it("draws groups where there are ten, units where there are fewer", () => {
    const alpha = krippendorffAlphaByUnit(ofTwo(120));
    const ten = bootstrap(alpha, draw, groupsOf(120, 10));
    expect(ten).toMatchObject({ over: "groups", drawn: 10 });
    expect(bootstrap(alpha, draw, groupsOf(120, 9))).toEqual(bootstrap(alpha, draw));
    expect(bootstrap(alpha, draw, groupsOf(120, 120))).toEqual({
      ...bootstrap(alpha, draw),
      over: "groups",
    });
  });

  it("draws characters never, and their documents where there are ten", () => {
    const runs = { ...ofTwo(120), times: new Float64Array(120).fill(30) };
    const kappa = cohenKappaByUnit(runs, 0, 1);
    expect(bootstrap(kappa, draw)).toBeNull();
    expect(bootstrap(kappa, draw, groupsOf(120, 9))).toBeNull();
    expect(bootstrap(kappa, draw, groupsOf(120, 12))).toMatchObject({ drawn: 12 });
  });

  it("leaves draws out that have no value, and counts them", () => {
    const values = new Int32Array(20);
    values.fill(1, 0, 2);
    const kappa = cohenKappaByUnit({ units: 10, coders: 2, categories: 2, values }, 0, 1);
    const drawn = bootstrap(kappa, new Redraws(1, 5000))!;
    expect(drawn).toMatchObject({ low: 1, high: 1, draws: 5000 - drawn.undefinedDraws });
    expect(drawn.undefinedDraws / 5000).toBeCloseTo(0.9 ** 10, 1);
    const constant = cohenKappaByUnit({ units: 10, coders: 2, categories: 2, values: values.fill(1) }, 0, 1);
    expect(bootstrap(constant, draw)).toBeNull();
  });
});

describe("mergeVectors", () => {
  it("keeps the sum", () => {
    fc.assert(
      fc.property(arbitraryRatings({ leastUnits: 1 }), fc.integer({ min: 1, max: 4 }), (ratings, count) => {
        for (const coefficient of Object.values(coefficients)) {
          const { vectors } = coefficient(ratings);
          const merged = mergeVectors(vectors, groupsOf(ratings.units, count).of, count);
          expect(merged.starts).toHaveLength(count + 1);
          const [before, after] = [sumVectors(vectors), sumVectors(merged)];
          before.forEach((amount, at) => expect(after[at]).toBeCloseTo(amount, 9));
        }
      }),
      { seed: 2 },
    );
  });
});
