import { describe, expect, it } from "vitest";
import { compareLayers } from "@/lib/agreement/differences";
import { flattenRanges, unflattenRanges } from "@/lib/text/ranges";
import { type BulkRule, applyRule } from "./bulk-rule";

const text = "abcdefghi ".repeat(10);
const layers = ["A", "B", "C"];

/** What a rule makes of codings given as `layer code start end`. */
function rule(by: BulkRule, codings: string[], layerIds = ["A", "B"]) {
  const built = codings.map((said, index) => {
    const [layerId = "", codeId = "", ...pairs] = said.split(" ");
    const ranges = unflattenRanges(pairs.map(Number));
    return {
      id: `${layerId}${index}`,
      passageId: pairs.join(),
      layerId,
      codeId,
      countsAs: "x",
      ranges,
      region: null,
    };
  });
  return compareLayers(text, built, layerIds, 0.9).map((comparison) => {
    const ruled = applyRule(text, comparison, by);
    if (ruled === null) return null;
    return "take" in ruled ? ruled.take.id : `${ruled.codeId} ${flattenRanges(ruled.ranges).join(" ")}`;
  });
}

describe("applyRule", () => {
  const agreed: BulkRule = { kind: "agreed" };
  it("takes the first coder's where all agree", () => {
    expect(rule(agreed, ["A x 0 19", "B x 0 20"])).toEqual(["A0"]);
  });
  it("takes the boundaries that most drew", () => {
    expect(rule(agreed, ["A x 0 19", "B x 0 20", "C x 0 20"], layers)).toEqual(["B1"]);
  });
  it("leaves differences to people", () => {
    expect(rule(agreed, ["A x 0 9", "B x 0 19", "A x 50 59"])).toEqual([null, null]);
  });
  it("leaves different codes to people that only count as one", () => {
    expect(rule(agreed, ["A x1 0 9", "B x2 0 9"])).toEqual([null]);
  });
  it("unites where enough is covered by all", () => {
    expect(rule({ kind: "union", percent: 58 }, ["A x 0 19", "B x 5 24"])).toEqual(["x 0 24"]);
    expect(rule({ kind: "union", percent: 59 }, ["A x 0 19", "B x 5 24"])).toEqual([null]);
  });
  it("says nothing of what all agree on, or one alone has coded, by uniting", () => {
    expect(rule({ kind: "union", percent: 1 }, ["A x 0 9", "B x 0 9", "A x 50 59"])).toEqual([null, null]);
  });
});
