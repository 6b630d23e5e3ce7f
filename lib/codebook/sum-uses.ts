import { countOf } from "@/lib/shared/count-of";
import { joinParts } from "./join-parts";
import { type CodeTree, listSubtree } from "./tree";

/** What hangs on codes. */
export interface Uses {
  readonly subCodes: number;
  readonly codings: number;
  readonly memos: number;
}

interface Counted {
  readonly id: string;
  readonly codings: number;
  readonly memos: number;
}

/** What a code and its sub-codes hold together. An unknown id holds nothing. */
export function sumUses(tree: CodeTree, counted: readonly Counted[], id: string): Uses {
  const subtree = new Set(listSubtree(tree, id).map((code) => code.id));
  const meant = counted.filter((each) => subtree.has(each.id));
  return {
    subCodes: Math.max(0, subtree.size - 1),
    codings: meant.reduce((sum, each) => sum + each.codings, 0),
    memos: meant.reduce((sum, each) => sum + each.memos, 0),
  };
}

/** Uses in words: “2 sub-codes, 5 codings and 1 memo”; an empty string for none. */
export function describeUses({ subCodes, codings, memos }: Uses): string {
  const parts = [
    [subCodes, "sub-code"],
    [codings, "coding"],
    [memos, "memo"],
  ] as const;
  return joinParts(parts.flatMap(([count, noun]) => (count > 0 ? [countOf(count, noun)] : [])));
}
