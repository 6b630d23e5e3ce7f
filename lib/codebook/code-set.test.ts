import { describe, expect, it } from "vitest";
import { applyChanges, inverse } from "@/lib/shared/change";
import { type CodeSet, addCodeSet, editCodeSet, leaveSets, orderSets, removeCodeSet } from "./code-set";

const set = (id: string, position: number, name: string, ...codeIds: string[]): CodeSet => ({
  id,
  position,
  name,
  codeIds,
});
const sets = [
  set("b", 1, "Moods", "fear", "joy"),
  set("a", 0, "Sectors", "gas", "fear"),
  set("c", 4, "Time"),
];
const rows = new Map(sets.map(({ id, ...row }) => [id, { ...row }]));
const after = (changes: Parameters<typeof inverse>[0]) => {
  const next = applyChanges(rows, "codeSet", changes);
  return orderSets([...next].map(([id, row]) => ({ id, ...row }) as CodeSet));
};

describe("code sets", () => {
  it("are added behind the others, each code once, under a clean name", () => {
    const added = addCodeSet(sets, { id: "d", name: "  Actors ", codeIds: ["x", "y", "x"] });
    expect(added.ok && after(added.value).at(-1)).toEqual(set("d", 5, "Actors", "x", "y"));
  });
  it.each([
    ["", /needs a name/],
    [" sectors ", /already a code set named “Sectors”/],
    ["x".repeat(300), /too long/],
  ])("take no name such as “%.10s”", (name, sentence) => {
    const added = addCodeSet(sets, { id: "d", name, codeIds: [] });
    expect(added.ok ? "" : added.error).toMatch(sentence);
  });
  it.each([
    [0, ["c", "a", "b"]],
    [1, ["a", "c", "b"]],
    [2, ["a", "b", "c"]],
    [9, ["a", "b", "c"]],
  ])("move to place %s", (index, order) => {
    const moved = editCodeSet(sets, "c", { index });
    if (!moved.ok) throw new Error(moved.error);
    expect(after(moved.value).map(({ id }) => id)).toEqual(order);
    expect(
      new Map(applyChanges(applyChanges(rows, "codeSet", moved.value), "codeSet", inverse(moved.value))),
    ).toEqual(rows);
  });
  it("keep what an edit does not name", () => {
    expect(editCodeSet(sets, "a", { name: "Sectors" })).toEqual({ ok: true, value: [] });
    const edited = editCodeSet(sets, "a", { codeIds: ["fear", "gas"] });
    expect(edited.ok && after(edited.value)[0]).toEqual(set("a", 0, "Sectors", "fear", "gas"));
    expect(editCodeSet(sets, "z", { name: "Gone" }).ok).toBe(false);
  });
  it("lose the codes that go, and only those", () => {
    expect(after(leaveSets(sets, new Set(["fear"]))).map(({ codeIds }) => codeIds)).toEqual([
      ["gas"],
      ["joy"],
      [],
    ]);
    expect(leaveSets(sets, new Set(["other"]))).toEqual([]);
    expect(after([removeCodeSet(sets[0]!)]).map(({ id }) => id)).toEqual(["a", "c"]);
  });
});
