/** Pearson's test of independence of rows and columns. */
export interface ChiSquare {
  readonly value: number;
  readonly degrees: number;
  /** The chance of such a value or a greater one, if rows and columns had nothing to do with one another. */
  readonly p: number;
  /** Cramér's V, from 0 to 1. */
  readonly v: number;
  /** The share of cells in which less than 5 are expected: above a fifth the chance is not to be trusted (Cochran 1954). */
  readonly thin: number;
}

/** What each cell would hold if rows and columns were independent: row sum × column sum / all. */
export function expectedCounts(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = (counts[0] ?? []).map((_, at) => counts.reduce((sum, row) => sum + row[at]!, 0));
  const all = rows.reduce((sum, count) => sum + count, 0);
  return rows.map((row) => columns.map((column) => (all === 0 ? 0 : (row * column) / all)));
}

/**
 * χ² = Σ (observed − expected)² / expected (Pearson 1900), with (rows − 1)(columns − 1) degrees of freedom, and Cramér's V
 * (1946). Rows and columns without any count are left out. Null where less than two of either are left.
 */
export function chiSquare(counts: readonly (readonly number[])[]): ChiSquare | null {
  const filled = counts.filter((row) => row.some((count) => count > 0));
  const kept = (filled[0] ?? []).map((_, at) => at).filter((at) => filled.some((row) => row[at]! > 0));
  if (filled.length < 2 || kept.length < 2) return null;
  const observed = filled.map((row) => kept.map((at) => row[at]!));
  const expected = expectedCounts(observed).flat();
  const value = observed
    .flat()
    .reduce((sum, count, at) => sum + (count - expected[at]!) ** 2 / expected[at]!, 0);
  const all = observed.flat().reduce((sum, count) => sum + count, 0);
  const degrees = (observed.length - 1) * (kept.length - 1);
  const smaller = Math.min(observed.length, kept.length) - 1;
  return {
    value,
    degrees,
    p: chanceAbove(degrees / 2, value / 2),
    v: Math.sqrt(value / (all * smaller)),
    thin: expected.filter((count) => count < 5).length / expected.length,
  };
}

/**
 * The regularised upper incomplete gamma function Q(a, x), the share of the gamma distribution above x: by its series below
 * a + 1 (Abramowitz & Stegun 1964, 6.5.29) and by its continued fraction above (6.5.31), by Lentz's method.
 */
function chanceAbove(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let n = 1; n < 10_000 && term > sum * 1e-15; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.max(0, 1 - sum * scale);
  }
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 10_000; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b || tiny);
    c = b + factor / c || tiny;
    h *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return h * scale;
}

/** ln Γ(x) for x > 0 by Stirling's series (Abramowitz & Stegun 1964, 6.1.41), shifted up to where it is exact to 1e-14. */
function logGamma(x: number): number {
  let [shift, at] = [0, x];
  while (at < 15) {
    shift -= Math.log(at);
    at += 1;
  }
  const square = at * at;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / at;
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
}
