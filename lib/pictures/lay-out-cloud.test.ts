import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutCloud, widthOf } from "./lay-out-cloud";

const anyWord = fc.record({
  word: fc.string({ minLength: 1, maxLength: 30 }),
  count: fc.integer({ min: 1, max: 5_000 }),
});

describe("layOutCloud", () => {
  it("has no word cover another or stand outside of the picture, and the more frequent ones larger", () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { maxLength: 40 }),
        fc.integer({ min: 200, max: 900 }),
        (words, width) => {
          const placed = layOutCloud(words, width, 400);
          const boxes = placed.map(({ word, x, y, size }) => ({
            ...{ left: x - widthOf(word, size) / 2, right: x + widthOf(word, size) / 2 },
            ...{ top: y - size / 2, bottom: y + size / 2 },
          }));
          boxes.forEach((a, at) => {
            expect(a.left >= 0 && a.right <= width && a.top >= 0 && a.bottom <= 400).toBe(true);
            for (const b of boxes.slice(at + 1))
              expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
                false,
              );
          });
          expect(layOutCloud(words, width, 400)).toEqual(placed);
        },
      ),
      { seed: 22, numRuns: 100 },
    );
  });

  it("gives each count its area, and puts the greatest in the middle", () => {
    const placed = layOutCloud(
      [
        { word: "sea", count: 1 },
        { word: "trade", count: 100 },
        { word: "gas", count: 50 },
      ],
      600,
      400,
    );
    expect(placed.map(({ word }) => word)).toEqual(["trade", "gas", "sea"]);
    expect(placed[0]).toMatchObject({ x: 300, y: 200, size: 56 });
    expect(placed[2]?.size).toBe(12);
    expect(placed[1]!.size ** 2).toBeCloseTo(12 ** 2 + ((56 ** 2 - 12 ** 2) * 49) / 99);
    expect(layOutCloud([], 600, 400)).toEqual([]);
  });
});
