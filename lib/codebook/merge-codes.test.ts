import { describe, expect, it } from "vitest";
import type { CodeUses } from "./code-uses";
import { deleteCode } from "./delete-code";
import { mergeCodes } from "./merge-codes";
import { splitCode } from "./split-code";
import { codeOf, usesAfter } from "./testing/codebooks";

const coding = (id: string, codeId: string, passageId = "p1", layerId = "l1") => ({
  id,
  codeId,
  passageId,
  layerId,
});
const uses: CodeUses = {
  codes: [
    codeOf({ id: "c1", name: "Trade", position: 0, codable: false, whenToUse: "kept" }),
    codeOf({
      id: "c2",
      name: "Commerce",
      position: 1,
      definition: "filled in",
      whenToUse: "lost",
      shortcut: "t",
    }),
    codeOf({ id: "c3", name: "Tariffs", parentId: "c1", position: 4 }),
    codeOf({ id: "c4", name: "tariffs", parentId: "c2", position: 0 }),
    codeOf({ id: "c5", name: "Ports", parentId: "c2", position: 1 }),
    codeOf({ id: "c6", name: "Rates", parentId: "c4", position: 0 }),
  ],
  codings: [
    coding("k1", "c1"),
    coding("k2", "c2"),
    coding("k3", "c2", "p1", "l2"),
    coding("k4", "c4", "p2"),
    coding("k5", "c6", "p3"),
  ],
  memos: [
    { id: "m1", target: "code", targetId: "c2" },
    { id: "m2", target: "passage", targetId: "c2" },
  ],
};
const after = (outcome: ReturnType<typeof mergeCodes>) => {
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return usesAfter(uses, outcome.value);
};

describe("mergeCodes", () => {
  const merged = after(mergeCodes(uses, { sourceIds: ["c2"], targetId: "c1" }));

  it("moves codings over and collapses those that would stand twice in one layer", () => {
    expect(merged.codings.map(({ id, codeId }) => `${id} ${codeId}`)).toEqual([
      "k1 c1",
      "k3 c1",
      "k4 c3",
      "k5 c6",
    ]);
  });

  it("moves sub-codes below the target and merges those of one name", () => {
    expect(merged.codes.map(({ id, parentId }) => [id, parentId])).toEqual([
      ["c1", null],
      ["c3", "c1"],
      ["c5", "c1"],
      ["c6", "c3"],
    ]);
  });

  it("keeps the target's fields, fills the empty ones and makes it codable", () => {
    expect(merged.codes[0]).toMatchObject({
      name: "Trade",
      definition: "filled in",
      whenToUse: "kept",
      shortcut: "t",
      codable: true,
    });
  });

  it("moves memos on the code, and only those", () => {
    expect(merged.memos.map((memo) => memo.targetId)).toEqual(["c1", "c2"]);
  });

  it("lifts a sub-code into its parent", () => {
    const lifted = after(mergeCodes(uses, { sourceIds: ["c4"], targetId: "c2" }));
    expect(lifted.codes.find(({ id }) => id === "c6")?.parentId).toBe("c2");
  });

  it.each([
    [[], "c1", "nothing-chosen"],
    [["c1"], "c1", "merge-into-itself"],
    [["c2"], "c6", "merge-into-below"],
    [["c8"], "c1", "code-missing"],
    [["c1"], "c8", "code-missing"],
  ])("refuses %j into %s: %s", (sourceIds, targetId, kind) => {
    expect(mergeCodes(uses, { sourceIds, targetId })).toMatchObject({ ok: false, error: { kind } });
  });
});

describe("splitCode", () => {
  const newCode = { id: "c9", guid: "g9", name: "Goods" };

  it.each([
    ["sibling", null],
    ["child", "c2"],
  ] as const)("moves the chosen codings to a new %s", (as, parentId) => {
    const split = after(splitCode(uses, { id: "c2", codingIds: ["k3"], as, newCode }));
    expect(split.codes.find(({ id }) => id === "c9")).toMatchObject({ parentId, name: "Goods" });
    expect(split.codings.filter(({ codeId }) => codeId === "c9").map(({ id }) => id)).toEqual(["k3"]);
  });

  it.each([
    [{ codingIds: [] }, "nothing-chosen"],
    [{ codingIds: ["k1"] }, "coding-missing"],
    [{ codingIds: ["k2"], newCode: { ...newCode, name: "Trade" } }, "name-taken"],
    [{ id: "c8" }, "code-missing"],
  ])("refuses %j: %s", (fields, kind) => {
    const input = { id: "c2", codingIds: ["k2"], as: "sibling" as const, newCode, ...fields };
    expect(splitCode(uses, input)).toMatchObject({ ok: false, error: { kind } });
  });
});

describe("deleteCode", () => {
  it("takes sub-codes, codings and memos along, leaves first", () => {
    const outcome = deleteCode(uses, "c2");
    expect(outcome.ok && outcome.value.map((change) => change.id)).toEqual(
      "k2 k3 k4 k5 m1 c5 c6 c4 c2".split(" "),
    );
    expect(deleteCode(uses, "c8")).toEqual({ ok: false, error: { kind: "code-missing" } });
  });
});
