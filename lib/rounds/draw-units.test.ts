import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import { drawUnits } from "./draw-units";
import { seededRandom, shuffle } from "@/lib/shared/seeded-random";

const stratum = (documentId: string, count: number) => ({
  documentId,
  paragraphs: Array.from({ length: count }, (_, i) => ({ start: offset(i * 10), end: offset(i * 10 + 9) })),
});

describe("seededRandom", () => {
  it("gives the numbers that mulberry32 gives everywhere", () => {
    const random = seededRandom(1);
    expect([random(), random(), random()].map((number) => Math.floor(number * 4_294_967_296))).toEqual([
      2_693_262_067, 11_749_833, 2_265_367_787,
    ]);
  });

  it("shuffles evenly", () => {
    const random = seededRandom(7);
    const firsts = Array.from({ length: 6_000 }, () => shuffle(["a", "b", "c"], random)[0]);
    for (const letter of ["a", "b", "c"]) {
      const times = firsts.filter((first) => first === letter).length;
      expect(times).toBeGreaterThan(1_850);
      expect(times).toBeLessThan(2_150);
    }
  });
});

describe("drawUnits", () => {
  it.each([
    [100, 10, 10],
    [100, 1, 1],
    [10, 10, 1],
    [3, 10, 1],
    [0, 10, 0],
    [15, 10, 2],
    [7, 100, 7],
  ])("of %i paragraphs draws %i %%: %i", (paragraphs, percent, count) => {
    expect(drawUnits([stratum("a", paragraphs)], percent, 5)[0]?.paragraphs).toHaveLength(count);
  });

  it("draws each paragraph once, in text order, and the same again by the same seed", () => {
    const [drawn] = drawUnits([stratum("a", 50)], 40, 3);
    const starts = drawn!.paragraphs.map(({ start }) => start);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    expect(drawUnits([stratum("a", 50)], 40, 3)).toEqual([drawn]);
    expect(drawUnits([stratum("a", 50)], 40, 4)).not.toEqual([drawn]);
  });

  it("does not ask for the order of the documents", () => {
    const strata = [stratum("b", 50), stratum("a", 50)];
    const drawn = drawUnits(strata, 20, 9);
    expect(drawUnits([...strata].reverse(), 20, 9)).toEqual([...drawn].reverse());
    expect(drawn[0]?.paragraphs).not.toEqual(drawn[1]?.paragraphs);
  });
});
