import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openEventNumbers } from "./event-numbers";

describe("openEventNumbers", () => {
  it.each<[number[], number, number | null, number]>([
    [[], 1, null, 0],
    [[2_147_483_647], 2_147_483_647, 1, 1],
    [[7, 3, 900], 3, 1, 1],
    [[7, 3, 900], 7, 2, 2],
    [[7, 3, 900], 900, 3, 3],
    [[7, 3, 900], 8, null, 2],
    [[7, 3, 900], 2, null, 0],
  ])("of %j makes of %i the number %s, after %i", (numbers, number, found, count) => {
    const events = openEventNumbers(numbers);
    expect(events.find(number)).toBe(found);
    expect(events.countUntil(number)).toBe(count);
  });

  it("numbers from 1 without a gap in the order of the file's numbers", () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 2_147_483_647 }));
    fc.assert(
      fc.property(numbers, (given) => {
        const events = openEventNumbers(given);
        const here = given.toSorted((a, b) => a - b).map((number) => events.find(number));
        expect(here).toEqual(given.map((_, at) => at + 1));
        expect(events.count).toBe(given.length);
      }),
      { seed: 5 },
    );
  });
});
