import { expect, it } from "vitest";
import { Redraws } from "./redraws";

const listed = (redraws: Redraws, units: number) => Array.from(redraws.of(units), (counts) => [...counts]);

it("draws as many units as there are, each time", () => {
  const drawn = listed(new Redraws(3, 50), 12);
  expect(drawn).toHaveLength(50);
  for (const counts of drawn) {
    expect(counts).toHaveLength(12);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
  }
  expect(new Set(drawn.map(String)).size).toBeGreaterThan(40);
});

it("draws the same again, also after others were drawn, and by another seed others", () => {
  const redraws = new Redraws(3, 20);
  const first = listed(redraws, 12);
  expect(listed(redraws, 12)).toEqual(first);
  expect(listed(redraws, 5)).not.toEqual(first);
  expect(listed(redraws, 12)).toEqual(first);
  expect(listed(new Redraws(4, 20), 12)).not.toEqual(first);
});
