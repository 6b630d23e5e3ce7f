import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Stretch } from "../continuum";
import { arbitraryContinuum, turnAround } from "../testing/arbitrary-continuum";
import { assignRows } from "./assign-rows";
import { alignUnits } from "./best-alignment";
import { computeGamma } from "./gamma";
import { dissimilarity, usualCosts } from "./gamma-dissimilarity";

describe("assignRows", () => {
  const none = 10;
  const table = fc.array(fc.array(fc.option(fc.nat(20)), { minLength: 4, maxLength: 4 }), { maxLength: 5 });

  const leastCost = (rows: readonly (readonly (number | null)[])[], taken: ReadonlySet<number>): number => {
    const [row, ...rest] = rows;
    if (row === undefined) return 0;
    const choices = row.flatMap((cost, column) =>
      cost === null || taken.has(column) ? [] : [cost + leastCost(rest, new Set([...taken, column]))],
    );
    return Math.min(none + leastCost(rest, taken), ...choices);
  };

  it("finds the least cost there is, and gives no column twice", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const choices = rows.map((row) =>
          row.flatMap((cost, column) => (cost === null ? [] : [{ column, cost }])),
        );
        const columns = [...assignRows(choices, 4, none)];
        const taken = columns.filter((column) => column !== -1);
        expect(new Set(taken).size).toBe(taken.length);
        const cost = columns.reduce(
          (sum, column, row) => sum + (column === -1 ? none : rows[row]![column]!),
          0,
        );
        expect(cost).toBe(leastCost(rows, new Set()));
      }),
      { seed: 69, numRuns: 500 },
    );
  });
});

/** The least sum of disorders of all alignments. */
function leastDisorder(layers: readonly (readonly Stretch[])[]): number {
  const pairs = (layers.length * (layers.length - 1)) / 2;
  const first = layers.findIndex((layer) => layer.length > 0);
  if (first === -1) return 0;
  let least = Infinity;
  const choose = (coder: number, group: (Stretch | null)[], rest: (readonly Stretch[])[]): void => {
    if (coder === layers.length) {
      let cost = 0;
      group.forEach((one, at) => {
        for (const other of group.slice(at + 1))
          cost += one && other ? dissimilarity(one, other, usualCosts) : 1;
      });
      least = Math.min(least, cost / pairs + leastDisorder(rest));
      return;
    }
    const own = layers[coder]!;
    if (coder !== first) choose(coder + 1, [...group, null], [...rest, own]);
    own.forEach((unit, at) => {
      if (coder === first && at > 0) return;
      choose(coder + 1, [...group, unit], [...rest, own.filter((_, other) => other !== at)]);
    });
  };
  choose(0, [], []);
  return least;
}

describe("alignUnits", () => {
  it("finds the best alignment of two coders", () => {
    const small = arbitraryContinuum(2, 2).map(({ layers }) => layers.map((layer) => layer.slice(0, 4)));
    fc.assert(
      fc.property(small, (layers) => {
        expect(alignUnits(layers, usualCosts).disorder).toBeCloseTo(leastDisorder(layers), 9);
      }),
      { seed: 70 },
    );
  });

  it("finds nearly always the best of three, and never less than there is", () => {
    const small = arbitraryContinuum(3, 2).map(({ layers }) => layers.map((layer) => layer.slice(0, 3)));
    let best = 0;
    const tried = fc.sample(small, { seed: 71, numRuns: 200 });
    for (const layers of tried) {
      const [found, least] = [alignUnits(layers, usualCosts).disorder, leastDisorder(layers)];
      expect(found).toBeGreaterThanOrEqual(least - 1e-9);
      expect(found).toBeLessThanOrEqual(1.1 * least + 1e-9);
      if (found <= least + 1e-9) best += 1;
    }
    expect(best).toBeGreaterThanOrEqual(0.97 * tried.length);
  });
});

describe("computeGamma", () => {
  const options = { seed: 5, samples: 20 };

  it("is 1 where all code the same, or has no value", () => {
    fc.assert(
      fc.property(arbitraryContinuum(3, 2), (continuum) => {
        const own = continuum.layers[0]!;
        const same = { ...continuum, layers: continuum.layers.map(() => own) };
        const { gamma, disorders } = computeGamma(same, 2, options);
        expect(disorders?.observed ?? 0).toBe(0);
        expect(gamma.value).toBe((disorders?.expected ?? 0) === 0 ? null : 1);
        if (own.length > 1) expect(gamma.value).toBe(1);
      }),
      { seed: 72, numRuns: 30 },
    );
  });

  it.each([2, 3])("is the same whatever %i coders and their codes are called", (coders) => {
    fc.assert(
      fc.property(arbitraryContinuum(coders, 2), (continuum) => {
        const [one, other] = [continuum, turnAround(continuum, 2)].map((each) =>
          computeGamma(each, 2, options),
        );
        expect(other!.gammaK.length).toBe(2);
        expect({ ...other, gammaK: [...other!.gammaK].reverse() }).toEqual(one);
      }),
      { seed: 73, numRuns: 60 },
    );
  });

  it("draws the same by the same seed", () => {
    const continuum = fc.sample(arbitraryContinuum(3, 2), { seed: 74, numRuns: 1 })[0]!;
    expect(computeGamma(continuum, 2, options)).toEqual(computeGamma(continuum, 2, options));
    expect(computeGamma(continuum, 2, { ...options, seed: 6 })).not.toEqual(
      computeGamma(continuum, 2, options),
    );
  });

  it("tells codes that differ at the same places from places that differ", () => {
    const places = Array.from({ length: 12 }, (_, at) => ({ start: 10 * at, end: 10 * at + 6 }));
    const give = (code: (at: number) => number) => places.map((place, at) => ({ ...place, code: code(at) }));
    const layers = [give((at) => at % 2), give((at) => (at < 6 ? at % 2 : (at + 1) % 2))];
    const { gamma, gammaCat } = computeGamma({ begin: 0, length: 120, layers }, 2, { seed: 1, samples: 200 });
    expect(gamma.value).toBeGreaterThan(0.2);
    expect(gammaCat.value).toBeLessThan(0.1);
  });

  it("says why it has no value", () => {
    const empty = { begin: 0, length: 9, layers: [[], []] };
    expect(computeGamma(empty, 1, options).gamma.reason).toBe("nothingCoded");
    expect(computeGamma({ ...empty, layers: [[]] }, 1, options).gamma.reason).toBe("noUnits");
  });
});
