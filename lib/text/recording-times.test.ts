import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestAscending, selectRecordingTimes } from "./recording-times";

const lines = (...minutes: (number | null)[]) =>
  minutes.map((minute) => ({
    time: minute === null ? null : { start: minute * 60_000 },
    bare: false,
    speaker: null,
  }));
const kept = (given: ReturnType<typeof lines>) => {
  const times = selectRecordingTimes(given);
  return given.filter((line) => times.has(line)).map(({ time }) => (time?.start ?? 0) / 60_000);
};

describe("selectRecordingTimes", () => {
  it.each([
    [lines(), []],
    [lines(null), []],
    [lines(0, 1, null, 1, 2), [0, 1, 1, 2]],
    [lines(0, 1, 10, 2, 3, 4), [0, 1, 2, 3, 4]],
    // Two recordings, one after the other.
    [lines(0, 5, 9, 0, 4, 8), [0, 5, 9, 0, 4, 8]],
  ])("%#", (given, expected) => {
    expect(kept(given)).toEqual(expected);
  });
});

describe("longestAscending", () => {
  it("is as long as any, and ascends", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 10 }), (values) => {
        const places = longestAscending(values);
        const row = places.map((place) => values[place]!);
        expect(row).toEqual([...row].sort((a, b) => a - b));
        expect([...new Set(places)].sort((a, b) => a - b)).toEqual(places);
        const best: number[] = [];
        values.forEach((value, at) => {
          const before = best.filter((_, earlier) => values[earlier]! <= value);
          best[at] = 1 + Math.max(0, ...before);
        });
        expect(places.length).toBe(Math.max(0, ...best));
      }),
      { seed: 41, numRuns: 1000 },
    );
  });
});
