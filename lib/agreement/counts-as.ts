import { type CodeTree, codePath, isWithin } from "@/lib/codebook/tree";
import type { AgreementSetup } from "./setup";

/**
 * What codes count as in a comparison, place by place: their own id, or where sub-codes count with the codes above them
 * that of the topmost one that is compared; null for a code that is not compared or no longer in the codebook. `codeId`:
 * a code that is looked at by itself; codings below it then count as it, whatever else stands above it.
 */
export function makeCounting(
  tree: CodeTree,
  { codeIds, withSubCodes }: Pick<AgreementSetup, "codeIds" | "withSubCodes">,
  codeId?: string,
): (id: string) => string | null {
  const compared = codeIds && new Set(codeIds);
  const known = new Map<string, string | null>();
  const count = (id: string): string | null => {
    if (!tree.byId.has(id)) return null;
    if (!withSubCodes) return !compared || compared.has(id) ? id : null;
    if (codeId !== undefined && isWithin(tree, id, codeId)) return codeId;
    return codePath(tree, id).find((code) => !compared || compared.has(code.id))?.id ?? null;
  };
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const counted = count(id);
    known.set(id, counted);
    return counted;
  };
}
