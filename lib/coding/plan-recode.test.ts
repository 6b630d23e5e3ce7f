import { describe, expect, it } from "vitest";
import { countByCode } from "./plan-recode";

const coding = (id: string, codeId: string, layerId: string) => ({ id, codeId, layerId });

describe("countByCode", () => {
  it("counts what one may change, passage by passage, and what is left to others", () => {
    const chosen = [
      { passageId: "p", codings: [coding("1", "trade", "mine"), coding("2", "trade", "hers")] },
      { passageId: "q", codings: [coding("3", "trade", "mine"), coding("4", "energy", "hers")] },
      { passageId: "r", codings: [coding("5", "trade", "mine"), coding("6", "trade", "mine too")] },
    ];
    expect([...countByCode(chosen, (layerId) => layerId !== "hers")]).toEqual([
      ["trade", { codingIds: ["1", "3", "5", "6"], passages: 3, left: 1 }],
      ["energy", { codingIds: [], passages: 0, left: 1 }],
    ]);
  });
  it("finds nothing where nothing was chosen", () => {
    expect(countByCode([], () => true).size).toBe(0);
  });
});
