import { describe, expect, it } from "vitest";
import { mapInPieces } from "./map-in-pieces";

describe("mapInPieces", () => {
  it.each([
    [0, 0],
    [1, 0],
    [1_000, 0],
    [1_001, 1],
    [2_500, 2],
  ])("makes all of %i items, in order, with %i pauses", (count, pauses) => {
    const items = Array.from({ length: count }, (_, at) => at);
    const map = (item: number) => (item % 3 === 0 ? [] : [item, -item]);
    const working = mapInPieces(items, map);
    let paused = 0;
    let step = working.next();
    for (; step.done !== true; step = working.next()) paused += 1;
    expect(step.value).toEqual(items.flatMap(map));
    expect(paused).toBe(pauses);
  });
});
