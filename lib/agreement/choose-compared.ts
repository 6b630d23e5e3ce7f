import type { Code } from "@/lib/codebook/code";
import { type CodeTree, codePath, listSubtree } from "@/lib/codebook/tree";
import type { ComparedCodes } from "./units/coded-document";
import type { AgreementSetup } from "./setup";

/** Codes that are compared, in the codebook's order, each with what counts as it. */
export interface ChosenCodes {
  readonly codes: readonly Code[];
  readonly counted: ComparedCodes;
}

/**
 * The codes of a set-up. Where none are named: all that can be applied, or all top codes where
 * sub-codes count with them. Codes that are no
 * longer in the codebook are passed over.
 */
export function chooseCodes(
  tree: CodeTree,
  ordered: readonly Code[],
  { codeIds, withSubCodes }: Pick<AgreementSetup, "codeIds" | "withSubCodes">,
): ChosenCodes {
  const named = codeIds && new Set(codeIds);
  const codes = ordered.filter(
    ({ id, parentId, codable }) => named?.has(id) ?? (withSubCodes ? parentId === null : codable),
  );
  return {
    codes,
    counted: codes.map(({ id }) => (withSubCodes ? listSubtree(tree, id).map((each) => each.id) : [id])),
  };
}

/** A code's name under the names of those above it. */
export const sayPath = (tree: CodeTree, id: string): string =>
  codePath(tree, id)
    .map(({ name }) => name)
    .join(" › ");
