import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { giveOut } from "./give-out";

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

describe("giveOut", () => {
  it("gives everything to everybody in the order of the documents", () => {
    expect(giveOut(["a", "b"], ["ann", "bob"], 2, 1)).toEqual([
      { documentId: "a", userId: "ann", position: 0 },
      { documentId: "a", userId: "bob", position: 0 },
      { documentId: "b", userId: "ann", position: 1 },
      { documentId: "b", userId: "bob", position: 1 },
    ]);
  });

  it("gives nothing where there is nobody or nothing", () => {
    expect([giveOut([], ["ann"], 1, 1), giveOut(["a"], [], 1, 1)]).toEqual([[], []]);
  });

  it("gives each document to as many coders as asked, evenly, and the same again by the same seed", () => {
    const counts = fc.record({
      documents: fc.integer({ min: 1, max: 30 }),
      coders: fc.integer({ min: 1, max: 8 }),
      perDocument: fc.integer({ min: 1, max: 8 }),
      seed: fc.integer({ min: 0, max: 4_294_967_295 }),
    });
    fc.assert(
      fc.property(counts, ({ documents, coders, perDocument, seed }) => {
        const given = giveOut(names("d", documents), names("c", coders), perDocument, seed);
        const each = Math.min(perDocument, coders);
        for (const documentId of names("d", documents)) {
          const whose = given.filter((row) => row.documentId === documentId).map(({ userId }) => userId);
          expect(new Set(whose).size).toBe(each);
          expect(whose).toHaveLength(each);
        }
        const loads = names("c", coders).map((userId) => given.filter((row) => row.userId === userId));
        const sizes = loads.map((load) => load.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const load of loads)
          expect(load.map(({ position }) => position).sort((a, b) => a - b)).toEqual([...load.keys()]);
        expect(giveOut(names("d", documents), names("c", coders), perDocument, seed)).toEqual(given);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it("gives them out otherwise by another seed", () => {
    const [one, other] = [1, 2].map((seed) => giveOut(names("d", 12), names("c", 4), 2, seed));
    expect(one).not.toEqual(other);
  });
});
