import { describe, expect, it } from "vitest";
import { removed, updated } from "@/lib/shared/change";
import { describeEdit, describeGone } from "./describe-change";
import { describeUses, sumUses } from "./sum-uses";
import { codeOf } from "./testing/codebooks";
import { buildTree } from "./tree";

const edit = (patch: object) => {
  const change = updated("code", "c1", { ...codeOf({ id: "c1", name: "Trade" }) }, { ...patch });
  return describeEdit("Trade", change ? [change] : []);
};

describe("describeEdit", () => {
  it.each([
    [{ name: "Commerce" }, "renamed “Trade” to “Commerce”"],
    [{ color: "#000000" }, "recoloured “Trade”"],
    [{ definition: "a" }, "changed the definition of “Trade”"],
    [
      { definition: "a", example: "b", codable: false },
      "changed the definition, the example and codability of “Trade”",
    ],
    [{ name: "Commerce", color: "#000000" }, "changed “Trade”"],
  ])("%j: %s", (patch, words) => expect(edit(patch)).toBe(words));
});

describe("uses", () => {
  const codes = [codeOf({ id: "c1" }), codeOf({ id: "c2", parentId: "c1" }), codeOf({ id: "c3" })];
  const counted = [
    { id: "c1", codings: 1, memos: 0 },
    { id: "c2", codings: 1_233, memos: 1 },
    { id: "c3", codings: 9, memos: 9 },
  ];

  it("sums a code with its sub-codes, and says so", () => {
    expect(describeUses(sumUses(buildTree(codes), counted, "c1"))).toBe(
      "1 sub-code, 1,234 codings and 1 memo",
    );
    expect(describeUses(sumUses(buildTree(codes), counted, "gone"))).toBe("");
  });

  it("tells what a deletion took along", () => {
    const gone = [removed("coding", "k1", {}), removed("code", "c2", {}), removed("code", "c1", {})];
    expect(describeGone(gone)).toBe(" with 1 sub-code and 1 coding");
    expect(describeGone([removed("code", "c1", {})])).toBe("");
  });
});
