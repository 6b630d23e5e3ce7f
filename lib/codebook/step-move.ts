import { childrenOf, type CodeTree } from "./tree";

export type Step = "up" | "down" | "in" | "out";

/** Where a code goes: as `moveCode` takes it, the index counted without the code itself. */
export interface Place {
  readonly parentId: string | null;
  readonly index: number;
}

/**
 * The place one step away: `up` and `down` among the siblings, `in` as the last child of the sibling above, `out`
 * right behind the parent. Null where there is no such place, or no such code.
 */
export function stepMove(tree: CodeTree, id: string, step: Step): Place | null {
  const node = tree.byId.get(id);
  if (!node) return null;
  const parentId = node.parent?.code.id ?? null;
  const siblings = childrenOf(tree, parentId);
  const at = siblings.indexOf(node);
  if (step === "up") return at > 0 ? { parentId, index: at - 1 } : null;
  if (step === "down") return at < siblings.length - 1 ? { parentId, index: at + 1 } : null;
  if (step === "in") {
    const above = siblings[at - 1];
    return above ? { parentId: above.code.id, index: above.children.length } : null;
  }
  if (!node.parent) return null;
  const grandparentId = node.parent.parent?.code.id ?? null;
  return { parentId: grandparentId, index: childrenOf(tree, grandparentId).indexOf(node.parent) + 1 };
}

/** Where in a row something is dropped. */
export type Zone = "before" | "into" | "after";

/**
 * The place of a code dropped on a row. Dropped behind an open code with sub-codes it becomes the first of them, as
 * the eye expects. Null when it would land below itself, or when either code is missing.
 */
export function dropPlace(
  tree: CodeTree,
  id: string,
  onto: { readonly id: string; readonly zone: Zone; readonly open: boolean },
): Place | null {
  const target = tree.byId.get(onto.id);
  if (!target || !tree.byId.has(id)) return null;
  for (let node = target.parent; node; node = node.parent) if (node.code.id === id) return null;
  if (onto.id === id) return null;
  if (onto.zone === "into") return { parentId: onto.id, index: target.children.length };
  if (onto.zone === "after" && onto.open && target.children.length > 0)
    return { parentId: onto.id, index: 0 };
  const parentId = target.parent?.code.id ?? null;
  const siblings = childrenOf(tree, parentId).filter((node) => node.code.id !== id);
  return { parentId, index: siblings.indexOf(target) + (onto.zone === "after" ? 1 : 0) };
}
