import type { CodeNode, CodeTree } from "@/lib/codebook/tree";
import { visibleOrder } from "@/lib/codebook/tree";

/** A line of the tree as it is shown: a code, or the field in which a new one is named. */
export type TreeRow =
  | { readonly kind: "code"; readonly node: CodeNode; readonly open: boolean }
  | { readonly kind: "draft"; readonly parentId: string | null; readonly depth: number };

interface View {
  readonly isOpen: (id: string) => boolean;
  /** Ids that a filter leaves; null: all. Codes above a match are shown open. */
  readonly shown: ReadonlySet<string> | null;
  /** Where a new code is being named, if anywhere. */
  readonly draft: { readonly parentId: string | null } | null;
}

/** The lines of a tree from top to bottom. The field for a new code stands last among its siblings. */
export function listTreeRows(tree: CodeTree, { isOpen, shown, draft }: View): TreeRow[] {
  const open = (id: string) => (shown ? shown.has(id) : isOpen(id)) || draft?.parentId === id;
  const nodes = visibleOrder(tree, open).filter(({ code }) => shown === null || shown.has(code.id));
  const rows: TreeRow[] = nodes.map((node) => ({ kind: "code", node, open: open(node.code.id) }));
  if (!draft) return rows;
  const parentAt = nodes.findIndex(({ code }) => code.id === draft.parentId);
  if (parentAt < 0) return [...rows, { kind: "draft", parentId: null, depth: 0 }];
  const { depth } = nodes[parentAt]!;
  const end = nodes.findIndex((node, at) => at > parentAt && node.depth <= depth);
  rows.splice(end < 0 ? rows.length : end, 0, { kind: "draft", parentId: draft.parentId, depth: depth + 1 });
  return rows;
}
