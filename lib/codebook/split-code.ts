import { type Change } from "@/lib/shared/change";
import { fail, ok, type Result } from "@/lib/shared/result";
import { addCode } from "./add-code";
import { recode, type CodeUses } from "./code-uses";
import type { CodebookProblem } from "./codebook-problem";
import { buildTree, childrenOf } from "./tree";

export interface SplitCodeInput {
  readonly id: string;
  /** The codings that go to the new code; all must carry the code that is split. */
  readonly codingIds: readonly string[];
  /** `sibling`: right behind the code, `child`: last among its sub-codes. */
  readonly as: "sibling" | "child";
  /** Identity and name of the new code; it starts with the colour of the one it comes from. */
  readonly newCode: { readonly id: string; readonly guid: string; readonly name: string };
}

/** Moves the chosen codings of a code to a new code beside or below it. The rest stays as it is. */
export function splitCode(uses: CodeUses, input: SplitCodeInput): Result<Change[], CodebookProblem> {
  const tree = buildTree(uses.codes);
  const code = tree.byId.get(input.id)?.code;
  if (!code) return fail({ kind: "code-missing" });
  const chosen = new Set(input.codingIds);
  if (chosen.size === 0) return fail({ kind: "nothing-chosen" });
  const moving = uses.codings.filter((coding) => coding.codeId === code.id && chosen.has(coding.id));
  if (moving.length !== chosen.size) return fail({ kind: "coding-missing" });
  const beside = childrenOf(tree, code.parentId).findIndex((node) => node.code.id === code.id) + 1;
  const place = input.as === "child" ? { parentId: code.id } : { parentId: code.parentId, index: beside };
  const added = addCode(uses.codes, { ...input.newCode, ...place, color: code.color });
  if (!added.ok) return added;
  return ok([...added.value, ...recode(uses.codings, moving, () => input.newCode.id)]);
}
