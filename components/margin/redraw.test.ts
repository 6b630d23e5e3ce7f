import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRedraw } from "./redraw";

const lists = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 12 });

/** What is shown after a plan was carried out. */
function carryOut(before: readonly string[], after: readonly string[]): string[] {
  const { each, end } = planRedraw(before, after);
  return [...before.flatMap((html, i) => (each[i] ? [...each[i], html] : [])), ...end];
}

describe("planRedraw", () => {
  it("makes any list of any other", () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        expect(carryOut(before, after)).toEqual(after);
      }),
      { seed: 11 },
    );
  });

  it("touches nothing but what is put in or taken out", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 99 }).map(String), { minLength: 1 }), fc.nat(), (list, n) => {
        const at = n % list.length;
        const without = list.filter((_, i) => i !== at);
        const taken = planRedraw(list, without);
        expect(taken.each.filter((coming) => coming === null)).toHaveLength(1);
        expect([...taken.each.flatMap((coming) => coming ?? []), ...taken.end]).toEqual([]);
        const put = planRedraw(without, list);
        expect(put.each).not.toContain(null);
        expect([...put.each.flatMap((coming) => coming ?? []), ...put.end]).toEqual([list[at]]);
      }),
      { seed: 12 },
    );
  });
});
