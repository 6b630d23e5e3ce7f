import type { Code } from "@/lib/codebook/code";
import { buildTree, childrenOf, type CodeTree } from "@/lib/codebook/tree";
import { writeDescription } from "@/lib/exchange/codebook-description";
import type { RefiCode } from "@/lib/exchange/refi-qda/refi-project";

/** The codebook as REFI-QDA has it, siblings in their order. `memosOn`: notes on a code, by its id. */
export function codeTreeOf(
  codes: readonly Code[],
  memosOn: (codeId: string) => readonly string[],
): RefiCode[] {
  return childrenBelow(buildTree(codes), null, memosOn);
}

function childrenBelow(
  tree: CodeTree,
  parentId: string | null,
  memosOn: (codeId: string) => readonly string[],
): RefiCode[] {
  return childrenOf(tree, parentId).map(({ code }) => ({
    ...{ guid: code.guid, name: code.name, isCodable: code.codable, color: code.color },
    description: writeDescription(code),
    noteRefs: [...memosOn(code.id)],
    children: childrenBelow(tree, code.id, memosOn),
  }));
}
