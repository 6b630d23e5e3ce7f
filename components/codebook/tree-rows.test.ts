import { describe, expect, it } from "vitest";
import { codeOf } from "@/lib/codebook/testing/codebooks";
import { buildTree } from "@/lib/codebook/tree";
import { listTreeRows } from "./tree-rows";

const tree = buildTree([
  codeOf({ id: "c1", position: 0 }),
  codeOf({ id: "c2", parentId: "c1", position: 0 }),
  codeOf({ id: "c3", parentId: "c2", position: 0 }),
  codeOf({ id: "c4", position: 1 }),
]);
const all = { isOpen: () => true, shown: null, draft: null };
const read = (view: Parameters<typeof listTreeRows>[1]) =>
  listTreeRows(tree, view).map((row) =>
    row.kind === "code" ? row.node.code.id : `new in ${row.parentId} at ${row.depth}`,
  );

describe("listTreeRows", () => {
  it("leaves out what is closed, and opens what a filter finds", () => {
    expect(read(all)).toEqual(["c1", "c2", "c3", "c4"]);
    expect(read({ ...all, isOpen: (id) => id !== "c1" })).toEqual(["c1", "c4"]);
    expect(read({ ...all, isOpen: () => false, shown: new Set(["c1", "c2"]) })).toEqual(["c1", "c2"]);
  });

  it("puts the field for a new code last among its siblings, and opens its parent", () => {
    expect(read({ ...all, draft: { parentId: null } }).at(-1)).toBe("new in null at 0");
    expect(read({ ...all, draft: { parentId: "c1" } })).toEqual(["c1", "c2", "c3", "new in c1 at 1", "c4"]);
    expect(read({ ...all, isOpen: () => false, draft: { parentId: "c4" } })).toEqual([
      "c1",
      "c4",
      "new in c4 at 1",
    ]);
  });

  it("puts it at the top level when its parent is gone", () => {
    expect(read({ ...all, draft: { parentId: "gone" } }).at(-1)).toBe("new in null at 0");
  });
});
