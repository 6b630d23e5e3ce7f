import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { listSpoken, spokenAt, timeOfOffset } from "./spoken";

const block = (start: number, end: number, more: Partial<Block> = {}): Block => ({
  start: offset(start),
  end: offset(end),
  kind: "paragraph",
  hidden: [],
  ...more,
});
const part = (start: number, end: number, from: number, to: number) => ({
  start: offset(start),
  end: offset(end),
  from,
  to,
});

const turns = listSpoken([
  block(0, 5),
  block(10, 20, { time: { start: 1_000 } }),
  block(30, 40, { time: { start: 4_000, end: 5_000 } }),
  block(50, 60, { time: { start: 6_000 } }),
]);
const cues = listSpoken([
  block(0, 20, { time: { start: 0, end: 4_000 }, parts: [part(0, 9, 0, 2_000), part(10, 20, 2_000, 4_000)] }),
  block(22, 30, { time: { start: 3_000, end: 3_500 }, parts: [part(22, 30, 3_000, 3_500)] }),
]);

describe("listSpoken", () => {
  it("lets what does not tell its end last until the next", () => {
    expect(turns.map(({ from, to }) => [from, to])).toEqual([
      [1_000, 4_000],
      [4_000, 5_000],
      [6_000, Infinity],
    ]);
    expect(listSpoken([block(0, 5)])).toEqual([]);
  });
});

describe("spokenAt", () => {
  it.each([
    [999, null],
    [1_000, 10],
    [3_999, 10],
    [4_000, 30],
    [5_500, null],
    [9_999_999, 50],
  ])("at %i ms of turns: %s", (ms, start) => {
    expect(spokenAt(turns, ms)?.range.start ?? null).toBe(start);
  });

  it.each([
    [1_999, 0],
    [2_500, 10],
    [3_200, 22],
    [3_700, 10],
    [4_000, null],
  ])("at %i ms of cues, some at once: %s", (ms, start) => {
    expect(spokenAt(cues, ms)?.range.start ?? null).toBe(start);
  });
});

describe("timeOfOffset", () => {
  it.each([
    [3, null],
    [15, 1_000],
    [25, 1_000],
    [59, 6_000],
  ])("of offset %i: %s", (at, ms) => {
    expect(timeOfOffset(turns, at)).toBe(ms);
  });
});
