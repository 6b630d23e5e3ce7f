import { removed, type Change } from "@/lib/shared/change";
import { fail, ok, type Result } from "@/lib/shared/result";
import { memosOn, rowOf, type CodeUses } from "./code-uses";
import type { CodebookProblem } from "./codebook-problem";
import { buildTree, listSubtree } from "./tree";

/** Deletes a code with its sub-codes, their codings and the memos on them; leaves go before their parents. */
export function deleteCode(uses: CodeUses, id: string): Result<Change[], CodebookProblem> {
  const subtree = listSubtree(buildTree(uses.codes), id);
  if (subtree.length === 0) return fail({ kind: "code-missing" });
  const going = new Set(subtree.map((code) => code.id));
  return ok([
    ...uses.codings
      .filter((coding) => going.has(coding.codeId))
      .map((coding) => removed("coding", coding.id, rowOf(coding))),
    ...memosOn(uses.memos, going).map((memo) => removed("memo", memo.id, rowOf(memo))),
    ...subtree.reverse().map((code) => removed("code", code.id, rowOf(code))),
  ]);
}
