import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterTree } from "./filter-tree";
import { moveCode } from "./move-code";
import { dropPlace, stepMove, type Step, type Zone } from "./step-move";
import { arbitraryCodes, codeOf, usesAfter } from "./testing/codebooks";
import { buildTree, codePath, visibleOrder } from "./tree";

const codes = [
  codeOf({ id: "c1", position: 0, name: "Sector" }),
  codeOf({ id: "c2", position: 1, name: "Actor" }),
  codeOf({ id: "c3", parentId: "c2", position: 0, name: "State" }),
  codeOf({ id: "c4", parentId: "c2", position: 1, name: "Firm" }),
];
const tree = buildTree(codes);

describe("stepMove", () => {
  it.each<[string, Step, unknown]>([
    ["c1", "up", null],
    ["c1", "down", { parentId: null, index: 1 }],
    ["c1", "in", null],
    ["c1", "out", null],
    ["c2", "in", { parentId: "c1", index: 0 }],
    ["c4", "up", { parentId: "c2", index: 0 }],
    ["c4", "in", { parentId: "c3", index: 0 }],
    ["c4", "out", { parentId: null, index: 2 }],
    ["c9", "up", null],
  ])("%s %s", (id, step, place) => expect(stepMove(tree, id, step)).toEqual(place));

  it("is taken back by the opposite step, for up and down", () => {
    fc.assert(
      fc.property(arbitraryCodes, fc.nat(13), (book, n) => {
        const before = buildTree(book);
        const id = `c${n}`;
        const down = stepMove(before, id, "down");
        fc.pre(down !== null);
        const moved = moveCode(book, { id, ...down });
        const after = buildTree(
          usesAfter({ codes: book, codings: [], memos: [] }, moved.ok ? moved.value : []).codes,
        );
        expect(after.byId.get(id)?.parent?.code.id).toBe(before.byId.get(id)?.parent?.code.id);
        const up = stepMove(after, id, "up");
        expect(up?.index).toBe(down.index - 1);
      }),
      { seed: 41 },
    );
  });
});

describe("dropPlace", () => {
  it.each<[string, string, Zone, boolean, unknown]>([
    ["c1", "c2", "before", true, { parentId: null, index: 0 }],
    ["c1", "c2", "after", false, { parentId: null, index: 1 }],
    ["c1", "c2", "after", true, { parentId: "c2", index: 0 }],
    ["c1", "c2", "into", false, { parentId: "c2", index: 2 }],
    ["c4", "c3", "before", false, { parentId: "c2", index: 0 }],
    ["c3", "c4", "after", false, { parentId: "c2", index: 1 }],
    ["c2", "c4", "before", false, null],
    ["c2", "c2", "into", true, null],
    ["c9", "c2", "into", true, null],
  ])("%s on %s, %s, open %s", (id, onto, zone, open, place) =>
    expect(dropPlace(tree, id, { id: onto, zone, open })).toEqual(place),
  );
});

describe("filterTree", () => {
  it("shows what matches and the codes above it", () => {
    expect(filterTree(tree, " ")).toBeNull();
    expect([...filterTree(tree, "FIR")!].sort()).toEqual(["c2", "c4"]);
    expect(filterTree(tree, "zzz")!.size).toBe(0);
    const shown = filterTree(tree, "t")!;
    for (const node of visibleOrder(tree, () => true))
      if (shown.has(node.code.id))
        for (const above of codePath(tree, node.code.id)) expect(shown).toContain(above.id);
  });
});
