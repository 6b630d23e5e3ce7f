import type { CodeTree } from "@/lib/codebook/tree";

/** Gives a code's colour by its id; a grey for one that is gone. */
export const colorOf =
  (tree: CodeTree) =>
  (codeId: string): string =>
    tree.byId.get(codeId)?.code.color ?? "#7a766d";
