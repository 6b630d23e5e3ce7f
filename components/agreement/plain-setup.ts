import type { AgreementSetup } from "@/lib/agreement/setup";

/** A set-up as procedures take it: lists there are lists that can be written to. */
export const plainSetup = ({ layerIds, documentIds, codeIds, ...setup }: AgreementSetup) => ({
  ...setup,
  ...(layerIds && { layerIds: [...layerIds] }),
  ...(documentIds && { documentIds: [...documentIds] }),
  ...(codeIds && { codeIds: [...codeIds] }),
});
