import { updated, type Change } from "@/lib/shared/change";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Code } from "./code";
import { checkFields } from "./code-fields";
import type { CodebookProblem } from "./codebook-problem";
import { placeSibling } from "./place-sibling";
import { buildTree, childrenOf, isWithin } from "./tree";

export interface MoveCodeInput {
  readonly id: string;
  /** Null: to the top. */
  readonly parentId: string | null;
  /** 0-based place among the siblings there, counted without the code itself; beyond the end means last. */
  readonly index: number;
}

/** Moves a code with its sub-codes. Moving it to where it stands is no change. */
export function moveCode(codes: readonly Code[], input: MoveCodeInput): Result<Change[], CodebookProblem> {
  const { id, parentId, index } = input;
  const tree = buildTree(codes);
  const code = tree.byId.get(id)?.code;
  if (!code) return fail({ kind: "code-missing" });
  if (parentId !== null && !tree.byId.has(parentId)) return fail({ kind: "parent-missing" });
  if (parentId !== null && isWithin(tree, parentId, id))
    return fail({ kind: "into-own-subtree", name: code.name });
  const present = childrenOf(tree, parentId).map((node) => node.code);
  const siblings = present.filter((each) => each.id !== id);
  const standsAt = present.findIndex((each) => each.id === id);
  if (standsAt >= 0 && code.parentId === parentId && standsAt === clampIndex(index, siblings.length))
    return ok([]);
  if (code.parentId !== parentId) {
    const named = checkFields(codes, { id, parentId }, { name: code.name });
    if (!named.ok) return named;
  }
  const { position, shifted } = placeSibling(siblings, index);
  const moved = updated("code", id, { ...code }, { parentId, position });
  return ok([...shifted, ...(moved ? [moved] : [])]);
}

const clampIndex = (index: number, length: number): number => Math.max(0, Math.min(index, length));
