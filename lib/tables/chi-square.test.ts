import { describe, expect, it } from "vitest";
import { chiSquare, expectedCounts } from "./chi-square";

describe("chiSquare", () => {
  // Fisher's table of hair colour and sex is not needed: 2 × 2 values by hand, and quantiles of the printed tables
  // (Abramowitz & Stegun 1964, table 26.8): chi-square at p = .05 and .01.
  it("is Σ (O − E)² / E, with Cramér's V", () => {
    const test = chiSquare([
      [10, 20],
      [30, 40],
    ])!;
    expect(test.value).toBeCloseTo(0.793651, 6);
    expect(test).toMatchObject({ degrees: 1, thin: 0 });
    expect(test.v).toBeCloseTo(Math.sqrt(0.793651 / 100), 6);
    expect(test.p).toBeCloseTo(0.373, 3);
  });

  it.each([
    [1, 3.841, 0.05],
    [1, 6.635, 0.01],
    [4, 9.488, 0.05],
    [6, 16.812, 0.01],
    [30, 43.773, 0.05],
  ])("with %i degrees of freedom %f has the chance %f", (degrees, value, p) => {
    // A 2 × (degrees + 1) table scaled so that its chi-square is the value: V² n = value.
    const columns = degrees + 1;
    const skewed = (size: number) =>
      chiSquare([
        [size + 1, ...new Array<number>(columns - 1).fill(size)],
        [size, ...new Array<number>(columns - 1).fill(size)],
      ])!;
    const small = skewed(10);
    const scale = value / small.value;
    const scaled = chiSquare([
      [11 * scale, ...new Array<number>(columns - 1).fill(10 * scale)],
      [10 * scale, ...new Array<number>(columns - 1).fill(10 * scale)],
    ])!;
    expect(scaled.value).toBeCloseTo(value, 8);
    expect(scaled.p).toBeCloseTo(p, 4);
  });

  it("leaves out rows and columns without any count", () => {
    const [filled, sparse] = [
      [[5, 5], [2, 9]], // prettier-ignore
      [[5, 0, 5], [0, 0, 0], [2, 0, 9]], // prettier-ignore
    ].map((counts) => chiSquare(counts)!);
    expect(sparse).toEqual(filled);
    expect(filled!.thin).toBe(0.5);
  });

  it.each([
    [[]],
    [[[]]],
    [[[1, 2]]],
    [[[1], [2]]],
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      [
        [3, 0],
        [4, 0],
      ],
    ],
  ])("is none of %j", (counts) => {
    expect(chiSquare(counts)).toBeNull();
  });

  it("expects what margins give", () => {
    expect(expectedCounts([[10, 20], [30, 40]])).toEqual([[12, 18], [28, 42]]); // prettier-ignore
    expect(expectedCounts([[0, 0]])).toEqual([[0, 0]]);
  });
});
