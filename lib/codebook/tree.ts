import type { Code } from "./code";

/** A code in its place. `depth` is 0 for a code without parent. */
export interface CodeNode {
  readonly code: Code;
  readonly depth: number;
  readonly parent: CodeNode | null;
  readonly children: readonly CodeNode[];
}

/** A codebook as a forest: `roots` in order, and every node by its code's id. */
export interface CodeTree {
  readonly roots: readonly CodeNode[];
  readonly byId: ReadonlyMap<string, CodeNode>;
}

/** The order of siblings: by position, then by id, so that it is the same in every browser. */
export const compareSiblings = (a: Code, b: Code): number =>
  a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The forest of a list of codes in any order. Every code stands in it exactly once: one whose parent is missing
 * becomes a root, and a ring of codes (two undone moves can leave one) is opened at its first code. No recursion,
 * so depth is bounded by memory alone. An empty list gives no roots.
 */
export function buildTree(codes: readonly Code[]): CodeTree {
  const sorted = [...codes].sort(compareSiblings);
  const ids = new Set(codes.map((code) => code.id));
  const childrenOf = new Map<string | null, Code[]>();
  for (const code of sorted) {
    const parentId = code.parentId !== null && ids.has(code.parentId) ? code.parentId : null;
    const siblings = childrenOf.get(parentId);
    if (siblings) siblings.push(code);
    else childrenOf.set(parentId, [code]);
  }
  const byId = new Map<string, CodeNode>();
  const roots: CodeNode[] = [];
  const plant = (code: Code) => {
    if (!byId.has(code.id)) roots.push(growFrom(code, childrenOf, byId));
  };
  childrenOf.get(null)?.forEach(plant);
  // What is still missing hangs on rings.
  sorted.forEach(plant);
  return { roots: roots.sort((a, b) => compareSiblings(a.code, b.code)), byId };
}

function growFrom(
  root: Code,
  childrenOf: ReadonlyMap<string | null, readonly Code[]>,
  byId: Map<string, CodeNode>,
): CodeNode {
  const node = (code: Code, parent: GrowingNode | null): GrowingNode => {
    const grown = { code, depth: parent ? parent.depth + 1 : 0, parent, children: [] };
    byId.set(code.id, grown);
    return grown;
  };
  const first = node(root, null);
  const open = [first];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const child of childrenOf.get(parent.code.id) ?? []) {
      if (byId.has(child.id)) continue;
      const grown = node(child, parent);
      parent.children.push(grown);
      open.push(grown);
    }
  }
  return first;
}

interface GrowingNode extends CodeNode {
  readonly children: CodeNode[];
}

/** The children of a code in order, or the roots for null. An unknown id has none. */
export const childrenOf = (tree: CodeTree, id: string | null): readonly CodeNode[] =>
  id === null ? tree.roots : (tree.byId.get(id)?.children ?? []);

/** A code and everything below it, parents before children, in tree order. An unknown id gives an empty list. */
export function listSubtree(tree: CodeTree, id: string): Code[] {
  const node = tree.byId.get(id);
  return node ? preOrder([node], () => true).map((each) => each.code) : [];
}

/** The codes from the root down to the code itself. An unknown id gives an empty list. */
export function codePath(tree: CodeTree, id: string): Code[] {
  const path: Code[] = [];
  for (let node = tree.byId.get(id) ?? null; node; node = node.parent) path.push(node.code);
  return path.reverse();
}

/** Whether `id` stands in the subtree of `ancestorId`; a code stands in its own. */
export function isWithin(tree: CodeTree, id: string, ancestorId: string): boolean {
  for (let node = tree.byId.get(id) ?? null; node; node = node.parent)
    if (node.code.id === ancestorId) return true;
  return false;
}

/** The nodes that a tree view shows, from top to bottom: children follow their parent where `isOpen` says so. */
export const visibleOrder = (tree: CodeTree, isOpen: (id: string) => boolean): CodeNode[] =>
  preOrder(tree.roots, isOpen);

function preOrder(roots: readonly CodeNode[], isOpen: (id: string) => boolean): CodeNode[] {
  const order: CodeNode[] = [];
  const stack = [...roots].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    order.push(node);
    if (isOpen(node.code.id)) for (let i = node.children.length; i-- > 0;) stack.push(node.children[i]!);
  }
  return order;
}
