import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NearPassage, suggestCodes } from "./suggest-codes";

const none = new Set<string>();
const at = (start: number, end: number, ...codeIds: string[]): NearPassage => ({ start, end, codeIds });

describe("suggestCodes", () => {
  it("suggests nothing where nothing is near", () => {
    expect(suggestCodes({ start: 0, end: 5 }, [], none, 5)).toEqual([]);
  });

  it("puts what is used closer first", () => {
    const near = [at(0, 10, "far"), at(2000, 2010, "close")];
    expect(suggestCodes({ start: 2100, end: 2120 }, near, none, 5)).toEqual([
      { codeId: "close", reason: "near" },
      { codeId: "far", reason: "near" },
    ]);
  });

  it("offers what lies together with a code that is here, before what is further off", () => {
    const near = [
      at(0, 50, "sector"),
      at(10, 40, "finding"),
      at(3000, 3050, "sector"),
      at(3010, 3060, "finding"),
      at(7500, 7550, "period"),
      at(6000, 6100, "sector"),
    ];
    const [first] = suggestCodes({ start: 6050, end: 6080 }, near, new Set(["sector"]), 5);
    expect(first).toEqual({ codeId: "finding", reason: "together", withCodeId: "sector" });
  });

  const passages = fc.array(
    fc.record({
      start: fc.integer({ min: 0, max: 5000 }),
      length: fc.integer({ min: 1, max: 400 }),
      codeIds: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }),
    }),
    { maxLength: 40 },
  );
  it("never offers what is applied, nothing twice, and not more than asked for", () => {
    fc.assert(
      fc.property(passages, fc.subarray(["a", "b", "c", "d"]), fc.nat(4), (drawn, applied, atMost) => {
        const near = drawn.map(({ start, length, codeIds }) => ({ start, end: start + length, codeIds }));
        const found = suggestCodes({ start: 2500, end: 2600 }, near, new Set(applied), atMost);
        const ids = found.map(({ codeId }) => codeId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => applied.includes(id))).toEqual([]);
        const offered = new Set(near.flatMap(({ codeIds }) => codeIds).filter((id) => !applied.includes(id)));
        expect(ids.length).toBe(Math.min(atMost, offered.size));
      }),
    );
  });
});
