import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { PageRun } from "@/lib/text/page-runs";
import { caretInRun, joinRects, paintedRects, runAt } from "./run-shape";

const latin: PageRun = {
  start: 10,
  axis: "right",
  left: 50,
  top: 20,
  right: 80,
  bottom: 30,
  edges: [60, 70, 80],
};
const arabic: PageRun = {
  start: 14,
  axis: "left",
  left: 20,
  top: 40,
  right: 40,
  bottom: 50,
  edges: [30, 20],
};

describe("runAt", () => {
  it("takes the side that is asked for where two runs meet a gap", () => {
    expect(runAt([latin, arabic], 13, 1)).toEqual({ run: arabic, index: 0 });
    expect(runAt([latin, arabic], 13, -1)).toEqual({ run: latin, index: 3 });
    expect(runAt([latin, arabic], 11, 1)).toEqual({ run: latin, index: 1 });
    expect(runAt([latin, arabic], 99, 1)).toEqual({ run: arabic, index: 2 });
    expect(runAt([], 5, 1)).toBeNull();
  });
});

describe("caretInRun", () => {
  it("stands where reading has come to", () => {
    expect(caretInRun(latin, 0)).toEqual({ x: 50, top: 20, bottom: 30 });
    expect(caretInRun(latin, 3).x).toBe(80);
    expect(caretInRun(arabic, 0).x).toBe(40);
    expect(caretInRun(arabic, 2).x).toBe(20);
  });
});

describe("joinRects", () => {
  it("joins words of a line, not lines or columns", () => {
    const word = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 10 });
    expect(joinRects([word(0, 0), word(24, 1), word(100, 0), word(0, 12)])).toEqual([
      { left: 0, top: 0, right: 44, bottom: 11 },
      word(100, 0),
      word(0, 12),
    ]);
  });
});

describe("paintedRects", () => {
  it("keeps columns of vertical writing apart, and joins words beside one another", () => {
    const down = (start: number, left: number): PageRun => ({
      start,
      axis: "down",
      left,
      top: 0,
      right: left + 12,
      bottom: 60,
      edges: [20, 40, 60],
    });
    const all = { start: offset(0), end: offset(99) };
    expect(paintedRects(all, [down(0, 30), down(4, 14)])).toHaveLength(2);
    const next = { ...latin, start: 14, left: 84, right: 114, edges: [94, 104, 114] };
    expect(paintedRects(all, [latin, next])).toEqual([{ left: 50, top: 20, right: 114, bottom: 30 }]);
  });
});
