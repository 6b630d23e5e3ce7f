import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Allowance, refill, takeRequest, tokenRule } from "./request-allowance";

const rule = { most: 3, aMinute: 6 };

/** Whether each of the requests at these moments is answered, or for how long it has to wait. */
function ask(moments: readonly number[], by = rule): number[] {
  let allowance: Allowance | undefined;
  return moments.map((now) => {
    const taken = takeRequest(allowance, now, by);
    allowance = taken.allowance;
    return taken.waitSeconds;
  });
}

describe("takeRequest", () => {
  it.each([
    ["as many at once as the most", [0, 0, 0], [0, 0, 0]],
    ["no more, and says when the next comes back", [0, 0, 0, 0, 4_000], [0, 0, 0, 10, 6]],
    ["one when it has come back", [0, 0, 0, 10_000, 10_000], [0, 0, 0, 0, 10]],
    [
      "no more than the most after a long rest",
      [0, 3_600_000, 3_600_000, 3_600_000, 3_600_000],
      [0, 0, 0, 0, 10],
    ],
    ["nothing for a clock that goes back", [60_000, 60_000, 60_000, 0], [0, 0, 0, 10]],
  ])("gives %s", (_name, moments, waits) => {
    expect(ask(moments)).toEqual(waits);
  });

  it("answers a program that asks evenly within the rate, for ever", () => {
    const every = 60_000 / tokenRule.aMinute;
    const moments = Array.from({ length: 3_000 }, (_, at) => at * every);
    expect(ask(moments, tokenRule).every((wait) => wait === 0)).toBe(true);
  });

  it("never answers more in any stretch than the most and what came back in it; and a wait told is long enough", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (waits) => {
        let now = 0;
        let answered = 0;
        let allowance: Allowance | undefined;
        for (const step of waits) {
          now += step;
          const taken = takeRequest(allowance, now, rule);
          allowance = taken.allowance;
          if (taken.waitSeconds === 0) answered += 1;
          else {
            const later = now + taken.waitSeconds * 1_000;
            expect(takeRequest(allowance, later, rule).waitSeconds).toBe(0);
          }
          expect(answered).toBeLessThanOrEqual(rule.most + (now * rule.aMinute) / 60_000 + 1e-6);
        }
      }),
      { seed: 9_110 },
    );
  });
});

it("fills up to the most and not beyond", () => {
  expect(refill({ left: 0, at: 0 }, 10_000, rule)).toEqual({ left: 1, at: 10_000 });
  expect(refill({ left: 2, at: 0 }, 600_000, rule)).toEqual({ left: 3, at: 600_000 });
});
