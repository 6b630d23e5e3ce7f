import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stripe, layOutLanes } from "./lanes";

const stripes = fc
  .array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 })), { maxLength: 25 })
  .map((all) => all.map(([top, height], i): Stripe => ({ id: `s${i}`, top, bottom: top + height })));

const overlap = (a: Stripe, b: Stripe) => a.top < b.bottom && b.top < a.bottom;

function expectNoOverlap(all: readonly Stripe[], lanes: ReadonlyMap<string, number>) {
  for (const a of all) {
    for (const b of all) {
      if (a.id < b.id && overlap(a, b)) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
    }
  }
}

describe("layOutLanes", () => {
  it("shares a lane between stripes that only touch", () => {
    const lanes = layOutLanes([
      { id: "a", top: 0, bottom: 5 },
      { id: "b", top: 5, bottom: 9 },
      { id: "c", top: 4, bottom: 6 },
    ]);
    expect([...lanes]).toEqual([
      ["a", 0],
      ["c", 1],
      ["b", 0],
    ]);
  });

  it("never lets two overlap and needs no more lanes than the deepest point has stripes", () => {
    fc.assert(
      fc.property(stripes, (all) => {
        const lanes = layOutLanes(all);
        expectNoOverlap(all, lanes);
        const depthAt = (y: number) => all.filter((s) => s.top <= y && y < s.bottom).length;
        const deepest = Math.max(0, ...all.map((s) => depthAt(s.top)));
        expect(new Set(lanes.values()).size).toBe(deepest);
      }),
      { seed: 3 },
    );
  });

  it("does not depend on the order it is given", () => {
    fc.assert(
      fc.property(stripes, (all) => {
        const again = layOutLanes([...all].reverse());
        expect([...again].sort()).toEqual([...layOutLanes(all)].sort());
      }),
      { seed: 4 },
    );
  });

  it("keeps preferred lanes where they are free, and still lets none overlap", () => {
    fc.assert(
      fc.property(stripes, fc.nat(24), (all, left) => {
        const before = layOutLanes(all);
        const rest = all.filter((_, i) => i !== left);
        const after = layOutLanes(rest, before);
        expectNoOverlap(rest, after);
        for (const { id } of rest) expect(after.get(id)).toBe(before.get(id));
      }),
      { seed: 5 },
    );
  });
});
