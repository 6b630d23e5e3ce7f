import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCodes, codeOf } from "./testing/codebooks";
import { buildTree, childrenOf, codePath, isWithin, listSubtree, visibleOrder } from "./tree";

const codes = [
  codeOf({ id: "c2", position: 5, name: "Obstacle" }),
  codeOf({ id: "c1", position: -1, name: "Driver" }),
  codeOf({ id: "c4", parentId: "c2", position: 1 }),
  codeOf({ id: "c3", parentId: "c2", position: 1 }),
  codeOf({ id: "c5", parentId: "c3" }),
];

const idsOf = (nodes: readonly { code: { id: string } }[]) => nodes.map((node) => node.code.id);

describe("buildTree", () => {
  it("orders siblings by position, then id", () => {
    const tree = buildTree(codes);
    expect(idsOf(tree.roots)).toEqual(["c1", "c2"]);
    expect(idsOf(childrenOf(tree, "c2"))).toEqual(["c3", "c4"]);
    expect(childrenOf(tree, "nobody")).toEqual([]);
    expect(codePath(tree, "c5").map((code) => code.id)).toEqual(["c2", "c3", "c5"]);
    expect(tree.byId.get("c5")?.depth).toBe(2);
  });

  it("lists a subtree in tree order, and what is within it", () => {
    const tree = buildTree(codes);
    expect(listSubtree(tree, "c2").map((code) => code.id)).toEqual(["c2", "c3", "c5", "c4"]);
    expect(listSubtree(tree, "nobody")).toEqual([]);
    expect([isWithin(tree, "c5", "c2"), isWithin(tree, "c2", "c2"), isWithin(tree, "c2", "c5")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("shows the children of open codes only", () => {
    expect(idsOf(visibleOrder(buildTree(codes), (id) => id === "c2"))).toEqual(["c1", "c2", "c3", "c4"]);
    expect(idsOf(visibleOrder(buildTree([]), () => true))).toEqual([]);
  });

  it("makes a root of a code whose parent is missing, and opens a ring at its first code", () => {
    const broken = [
      codeOf({ id: "c1", parentId: "gone", position: 9 }),
      codeOf({ id: "c2", parentId: "c3", position: 1 }),
      codeOf({ id: "c3", parentId: "c2", position: 2 }),
      codeOf({ id: "c4", parentId: "c4", position: 3 }),
    ];
    const tree = buildTree(broken);
    expect(idsOf(visibleOrder(tree, () => true))).toEqual(["c2", "c3", "c4", "c1"]);
  });

  it("holds a chain of 20,000 codes", () => {
    const chain = Array.from({ length: 20_000 }, (_, i) =>
      codeOf({ id: `c${i}`, parentId: i ? `c${i - 1}` : null }),
    );
    expect(visibleOrder(buildTree(chain), () => true).at(-1)?.depth).toBe(19_999);
  });

  it("shows every code exactly once, below its parent, whatever the parents are", () => {
    const tangled = fc.tuple(arbitraryCodes, fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 4 }));
    fc.assert(
      fc.property(tangled, ([book, ties]) => {
        const rows = book.map((code, at) => {
          const tie = ties.find(([child]) => child === at);
          return tie ? { ...code, parentId: `c${tie[1]}` } : code;
        });
        const order = visibleOrder(buildTree(rows), () => true);
        expect(idsOf(order).sort()).toEqual(rows.map((code) => code.id).sort());
        for (const [at, node] of order.entries())
          if (node.parent) expect(order.indexOf(node.parent)).toBeLessThan(at);
      }),
      { seed: 7 },
    );
  });
});
