import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Trail, leave, noTrail, stepBack, stepForward } from "./trail";

const walkAlong = (places: readonly number[]): Trail<number> =>
  places.reduce<Trail<number>>((trail, place) => leave(trail, place), noTrail);

describe("a trail of places", () => {
  it("has nowhere to go before one went anywhere", () => {
    expect(stepBack(noTrail, 1)).toBeNull();
    expect(stepForward(noTrail, 1)).toBeNull();
  });

  it("gives up what was ahead when one goes elsewhere", () => {
    const back = stepBack(walkAlong([1, 2]), 3);
    expect(back?.to).toBe(2);
    expect(stepForward(leave(back!.trail, 2), 9)).toBeNull();
  });

  it("leads back through all places in turn, and forward again to where one was", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), fc.nat(), (places, last) => {
        let [trail, here] = [walkAlong(places), last];
        const seen: number[] = [];
        for (let step = stepBack(trail, here); step !== null; step = stepBack(trail, here)) {
          [trail, here] = [step.trail, step.to];
          seen.push(here);
        }
        expect(seen).toEqual(places.toReversed());
        const again: number[] = [];
        for (let step = stepForward(trail, here); step !== null; step = stepForward(trail, here)) {
          [trail, here] = [step.trail, step.to];
          again.push(here);
        }
        expect(again).toEqual([...places.slice(1), last]);
      }),
    );
  });
});
