import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stripe, layOutLanes } from "./lanes";

const stripes = fc
  .array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 })), { maxLength: 25 })
  .map((all) => all.map(([top, height], i): Stripe => ({ id: `s${i}`, top, bottom: top + height })));

const overlap = (a: Stripe, b: Stripe) => a.top < b.bottom && b.top < a.bottom;

function expectNoOverlap(all: readonly Stripe[], lanes: ReadonlyMap<string, number>) {
  const laid = all.filter(({ id }) => lanes.has(id));
  for (const a of laid) {
    for (const b of laid) {
      if (a.id < b.id && overlap(a, b)) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
    }
  }
}

/** What is near a window over the stripes, cut to it as the margin is, which knows nothing beyond. */
const near = (all: readonly Stripe[], top: number, height = 40) =>
  all
    .filter((stripe) => overlap(stripe, { id: "", top, bottom: top + height }))
    .map((stripe) => ({
      ...stripe,
      top: Math.max(top, stripe.top),
      bottom: Math.min(top + height, stripe.bottom),
    }));

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
        expect(lanes.size).toBe(all.length);
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

  it("moves no other stripe when one is added or taken away", () => {
    fc.assert(
      fc.property(stripes, fc.nat(24), (all, changed) => {
        const rest = all.filter((_, i) => i !== changed);
        const [whole, less] = [layOutLanes(all), layOutLanes(rest)];
        const [added, removed] = [layOutLanes(all, { kept: less }), layOutLanes(rest, { kept: whole })];
        expectNoOverlap(all, added);
        for (const { id } of rest) {
          expect(added.get(id)).toBe(less.get(id));
          expect(removed.get(id)).toBe(whole.get(id));
        }
      }),
      { seed: 5 },
    );
  });

  it("moves no stripe in view while scrolling either way", () => {
    const ways = fc.array(fc.integer({ min: -12, max: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(stripes, ways, (all, steps) => {
        let top = 30;
        let before = layOutLanes(near(all, top));
        for (const step of steps) {
          top = Math.min(80, Math.max(0, top + step));
          const shown = near(all, top);
          const now = layOutLanes(shown, { kept: before });
          expectNoOverlap(shown, now);
          for (const { id } of shown) if (before.has(id)) expect(now.get(id)).toBe(before.get(id));
          before = now;
        }
      }),
      { seed: 6 },
    );
  });

  it("gives a lane that two have kept to the earlier of them", () => {
    const all = [
      { id: "a", top: 0, bottom: 9 },
      { id: "b", top: 5, bottom: 12 },
    ];
    const lanes = layOutLanes(all, {
      kept: new Map([
        ["b", 0],
        ["a", 0],
      ]),
    });
    expect(Object.fromEntries(lanes)).toEqual({ a: 1, b: 0 });
  });

  it("leaves out what finds no lane below the limit, and only that", () => {
    fc.assert(
      fc.property(stripes, fc.integer({ min: 1, max: 4 }), (all, limit) => {
        const lanes = layOutLanes(all, { limit });
        expectNoOverlap(all, lanes);
        for (const lane of lanes.values()) expect(lane).toBeLessThan(limit);
        for (const left of all.filter(({ id }) => !lanes.has(id))) {
          const beside = all.filter((other) => lanes.has(other.id) && overlap(left, other));
          expect(new Set(beside.map(({ id }) => lanes.get(id))).size).toBe(limit);
        }
      }),
      { seed: 7 },
    );
  });

  const homes = [
    { first: 0, end: 2, strict: true },
    { first: 2, end: 3, strict: true },
    { first: 3, end: 6, strict: true },
  ];

  it("keeps stripes with a strict home in it", () => {
    fc.assert(
      fc.property(stripes, (all) => {
        const housed = all.map((stripe, i) => ({ ...stripe, home: homes[i % 3]! }));
        const lanes = layOutLanes(housed, { limit: 6 });
        expectNoOverlap(housed, lanes);
        for (const { id, home } of housed) {
          const lane = lanes.get(id) ?? home.first;
          expect(lane >= home.first && lane < home.end).toBe(true);
        }
      }),
      { seed: 8 },
    );
  });

  it("lets others stand where there is room, first beyond their home and then before it", () => {
    const home = { first: 1, end: 2, strict: false };
    const at = (id: string): Stripe => ({ id, top: 0, bottom: 9, home });
    const lanes = layOutLanes(["a", "b", "c", "d"].map(at), { limit: 3 });
    expect(Object.fromEntries(lanes)).toEqual({ a: 1, b: 2, c: 0 });
  });
});
