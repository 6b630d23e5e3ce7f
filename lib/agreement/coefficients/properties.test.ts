import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../figure";
import { notRated, type Ratings } from "../ratings";
import { givenWeights, linearWeights, noWeights } from "./agreement-weights";
import { brennanPrediger } from "./brennan-prediger";
import { cohenKappa } from "./cohen-kappa";
import { cohenKappaErrors } from "./cohen-kappa-error";
import { coincidencesOfTable } from "./coincidences";
import { collapse } from "./collapse";
import { congerKappa } from "./conger-kappa";
import { givenDifferences, interval, ordinal, ratio } from "./differences";
import { fleissKappa, fleissKappaSe0 } from "./fleiss-kappa";
import { gwetAc1, gwetAc2, gwetAcSe } from "./gwet-ac";
import { holsti } from "./holsti";
import { kappaMax } from "./kappa-max";
import { alphaOfCoincidences, krippendorffAlpha } from "./krippendorff-alpha";
import { lightKappa } from "./light-kappa";
import { countPairs } from "./pair-table";
import { percentAgreement } from "./percent-agreement";
import { pickCoders } from "./pick-coders";
import { pabak } from "./prevalence-and-bias";
import { scottPi } from "./scott-pi";
import { arbitraryOrder, arbitraryRatings } from "./testing/arbitrary-ratings";

/** Coefficients of any number of coders, for which the names and order of categories mean nothing. */
const nominalCoefficients: Record<string, (ratings: Ratings) => Figure> = {
  percentAgreement,
  "percentAgreement by values": (ratings) => percentAgreement(ratings, "values"),
  "percentAgreement by pairs": (ratings) => percentAgreement(ratings, "pairs"),
  brennanPrediger,
  gwetAc1,
  gwetAcSe,
  fleissKappa,
  fleissKappaSe0,
  congerKappa,
  lightKappa,
  krippendorffAlpha,
};
/** Of the first two coders. */
const pairCoefficients: Record<string, (ratings: Ratings) => Figure> = {
  cohenKappa: (ratings) => cohenKappa(countPairs(ratings, 0, 1)),
  se: (ratings) => cohenKappaErrors(countPairs(ratings, 0, 1)).se,
  se0: (ratings) => cohenKappaErrors(countPairs(ratings, 0, 1)).se0,
  scottPi: (ratings) => scottPi(countPairs(ratings, 0, 1)),
  kappaMax: (ratings) => kappaMax(countPairs(ratings, 0, 1)),
  holsti: (ratings) => holsti(ratings, 0, 1),
};
const orderedCoefficients: Record<string, (ratings: Ratings) => Figure> = {
  "alpha, ordinal": (ratings) => krippendorffAlpha(ratings, ordinal),
  "alpha, interval": (ratings) => krippendorffAlpha(ratings, interval([2, 3, 7, 8])),
  "alpha, ratio": (ratings) => krippendorffAlpha(ratings, ratio([0, 3, 7, 8])),
  "AC2, linear": (ratings) => gwetAc2(ratings, linearWeights(ratings.categories)),
  "kappa, linear": (ratings) => cohenKappa(countPairs(ratings, 0, 1), linearWeights(ratings.categories)),
};
const all = Object.entries({ ...nominalCoefficients, ...pairCoefficients, ...orderedCoefficients });

function expectEqual(one: Figure, other: Figure) {
  if (one.value === null || other.value === null) expect(one).toEqual(other);
  else expect(one.value).toBeCloseTo(other.value, 9);
}

const reorder = (ratings: Ratings, units: readonly number[], coders: readonly number[]): Ratings => {
  const picked = pickCoders(ratings, coders);
  const rows = units.flatMap((unit) => [
    ...picked.values.subarray(unit * picked.coders, (unit + 1) * picked.coders),
  ]);
  return { ...picked, units: units.length, values: Int32Array.from(rows) };
};
const rename = (ratings: Ratings, names: readonly number[]): Ratings => ({
  ...ratings,
  values: ratings.values.map((value) => (value === notRated ? notRated : names[value]!)),
});

describe("the order of units", () => {
  it.each(all)("does not change %s", (_, compute) => {
    const cases = arbitraryRatings().chain((ratings) =>
      fc.tuple(fc.constant(ratings), arbitraryOrder(ratings.units)),
    );
    fc.assert(
      fc.property(cases, ([ratings, order]) => {
        const coders = Array.from({ length: ratings.coders }, (_coder, coder) => coder);
        expectEqual(compute(reorder(ratings, order, coders)), compute(ratings));
      }),
      { seed: 1 },
    );
  });
});

describe("the order of coders", () => {
  const ofAll = Object.entries({
    ...nominalCoefficients,
    "alpha, ordinal": orderedCoefficients["alpha, ordinal"]!,
  });
  it.each(ofAll)("does not change %s", (_, compute) => {
    const cases = arbitraryRatings().chain((ratings) =>
      fc.tuple(fc.constant(ratings), arbitraryOrder(ratings.coders)),
    );
    fc.assert(
      fc.property(cases, ([ratings, order]) => {
        const units = Array.from({ length: ratings.units }, (_unit, unit) => unit);
        expectEqual(compute(reorder(ratings, units, order)), compute(ratings));
      }),
      { seed: 2 },
    );
  });

  it.each(Object.entries(pairCoefficients))("does not change %s", (_, compute) => {
    fc.assert(
      fc.property(arbitraryRatings({ coders: { min: 2, max: 2 } }), (ratings) => {
        expectEqual(compute(pickCoders(ratings, [1, 0])), compute(ratings));
      }),
      { seed: 3 },
    );
  });
});

describe("other names for categories", () => {
  it.each(Object.entries({ ...nominalCoefficients, ...pairCoefficients }))(
    "do not change %s",
    (_, compute) => {
      const cases = arbitraryRatings().chain((ratings) =>
        fc.tuple(fc.constant(ratings), arbitraryOrder(ratings.categories)),
      );
      fc.assert(
        fc.property(cases, ([ratings, names]) =>
          expectEqual(compute(rename(ratings, names)), compute(ratings)),
        ),
        { seed: 4 },
      );
    },
  );
});

describe("identical layers of at least two categories", () => {
  const ones = all.filter(([name]) => !/se0?$/i.test(name));
  it.each(ones)("have %s 1", (_, compute) => {
    const layers = arbitraryRatings({
      coders: { min: 1, max: 1 },
      leastUnits: 2,
      leastCategories: 2,
      complete: true,
    });
    fc.assert(
      fc.property(layers, fc.integer({ min: 2, max: 4 }), (layer, coders) => {
        fc.pre(new Set(layer.values).size >= 2);
        expect(compute(pickCoders(layer, Array<number>(coders).fill(0))).value).toBeCloseTo(1, 12);
      }),
      { seed: 5 },
    );
  });
});

describe("a single category", () => {
  const chanceCorrected = {
    fleissKappa,
    congerKappa,
    lightKappa,
    krippendorffAlpha,
    cohenKappa: pairCoefficients["cohenKappa"]!,
    scottPi: pairCoefficients["scottPi"]!,
  };
  it.each(Object.entries(chanceCorrected))("leaves %s undefined, not 0 or 1", (_, compute) => {
    const ratings = { units: 7, coders: 3, categories: 3, values: new Int32Array(21).fill(1) };
    expect(compute(ratings).value).toBeNull();
    expect(percentAgreement(ratings).value).toBe(1);
  });
});

describe("runs of equal units", () => {
  it.each(all)("give the %s of their units", (_, compute) => {
    const cases = arbitraryRatings().chain((ratings) =>
      fc.tuple(
        fc.constant(ratings),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: ratings.units, maxLength: ratings.units }),
      ),
    );
    fc.assert(
      fc.property(cases, ([ratings, times]) => {
        const written = times.flatMap((count, unit) => Array<number>(count).fill(unit));
        const coders = Array.from({ length: ratings.coders }, (_coder, coder) => coder);
        expectEqual(
          compute({ ...ratings, times: Float64Array.from(times) }),
          compute(reorder(ratings, written, coders)),
        );
      }),
      { seed: 6 },
    );
  });
});

describe("two coders who rated everything", () => {
  const complete = arbitraryRatings({ coders: { min: 2, max: 2 }, complete: true });

  it("have equal coefficients of two and of many", () => {
    fc.assert(
      fc.property(complete, (ratings) => {
        const table = countPairs(ratings, 0, 1);
        expectEqual(congerKappa(ratings), cohenKappa(table));
        expectEqual(fleissKappa(ratings), scottPi(table));
        expectEqual(holsti(ratings, 0, 1), percentAgreement(ratings));
        if (ratings.categories === 2) expectEqual(brennanPrediger(ratings), pabak(table));
      }),
      { seed: 7 },
    );
  });

  it("have an alpha that follows from Scott's pi and the number of values", () => {
    fc.assert(
      fc.property(complete, (ratings) => {
        const pi = scottPi(countPairs(ratings, 0, 1));
        const alpha = krippendorffAlpha(ratings);
        const values = 2 * ratings.units;
        if (pi.value === null) expect(alpha.value).toBeNull();
        else expect(alpha.value).toBeCloseTo(1 - ((1 - pi.value) * (values - 1)) / values, 12);
      }),
      { seed: 8 },
    );
  });
});

describe("Cohen's kappa", () => {
  it("is between -1 and the largest it could be", () => {
    fc.assert(
      fc.property(arbitraryRatings(), (ratings) => {
        const table = countPairs(ratings, 0, 1);
        const [kappa, most] = [cohenKappa(table).value, kappaMax(table).value];
        fc.pre(kappa !== null && most !== null);
        expect(kappa).toBeGreaterThanOrEqual(-1);
        expect(kappa).toBeLessThanOrEqual(most + 1e-12);
      }),
      { seed: 9 },
    );
  });

  it("is unweighted with weights of 0 and 1", () => {
    const equal = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => Number(row === column)));
    fc.assert(
      fc.property(arbitraryRatings(), (ratings) => {
        const table = countPairs(ratings, 0, 1);
        expectEqual(cohenKappa(table, givenWeights(equal)), cohenKappa(table));
        expectEqual(cohenKappaErrors(table, givenWeights(equal)).se, cohenKappaErrors(table).se);
        expectEqual(gwetAc2(ratings, givenWeights(equal)), gwetAc2(ratings, noWeights));
      }),
      { seed: 10 },
    );
  });
});

describe("Krippendorff's alpha", () => {
  it("is the same from a table, and with differences of 0 and 1", () => {
    const differ = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => Number(row !== column)));
    fc.assert(
      fc.property(arbitraryRatings({ coders: { min: 2, max: 2 } }), (ratings) => {
        const coincidences = coincidencesOfTable(countPairs(ratings, 0, 1));
        expectEqual(alphaOfCoincidences(coincidences, ratings.categories), krippendorffAlpha(ratings));
        expectEqual(krippendorffAlpha(ratings, givenDifferences(differ)), krippendorffAlpha(ratings));
      }),
      { seed: 11 },
    );
  });

  it("is of two categories the same for either, and for any difference between the two", () => {
    fc.assert(
      fc.property(arbitraryRatings(), (ratings) => {
        const two = collapse(ratings, 0);
        expectEqual(krippendorffAlpha(collapse(two, 0)), krippendorffAlpha(two));
        expectEqual(krippendorffAlpha(two, interval([3, 10])), krippendorffAlpha(two));
        expectEqual(krippendorffAlpha(two, ordinal), krippendorffAlpha(two));
      }),
      { seed: 12 },
    );
  });

  it("says nothing of units with a single rating", () => {
    fc.assert(
      fc.property(arbitraryRatings({ leastCategories: 2 }), (ratings) => {
        const single = new Int32Array(ratings.coders).fill(notRated);
        single[0] = 1;
        const values = Int32Array.from([...ratings.values, ...single]);
        expectEqual(
          krippendorffAlpha({ ...ratings, units: ratings.units + 1, values }),
          krippendorffAlpha(ratings),
        );
      }),
      { seed: 13 },
    );
  });
});
