import { describe, expect, it } from "vitest";
import { orderRuns } from "./order-runs";

describe("orderRuns", () => {
  it.each([
    ["", false, []],
    ["all one way 2024", false, ["all one way 2024"]],
    ["says שלום לך twice", false, ["says ", "לך", " ", "שלום", " twice"]],
    ["مرحبا 2024 سلام", true, ["سلام", " ", "2024", " ", "مرحبا"]],
    ["שלום – dear friend", true, ["dear friend", " ", "–", " ", "שלום"]],
  ] as const)("orders %j", (line, rightToLeft, runs) => {
    const ordered = orderRuns(line, rightToLeft);
    expect(ordered.map(({ start, end }) => line.slice(start, end))).toEqual(runs);
    for (const run of ordered)
      if (/\p{L}/u.test(line.slice(run.start, run.end)))
        expect(run.rightToLeft).toBe(!/[a-z]/.test(line.slice(run.start, run.end)));
  });
});
