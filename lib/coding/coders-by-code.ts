import type { Coding } from "./coding";

/** The codes of codings, each once and in their order, with the layers of those who applied it. */
export function codersByCode(codings: readonly Pick<Coding, "codeId" | "layerId">[]): Map<string, string[]> {
  const layers = new Map<string, string[]>();
  for (const { codeId, layerId } of codings) {
    const own = layers.get(codeId) ?? [];
    if (own.length === 0) layers.set(codeId, own);
    own.push(layerId);
  }
  return layers;
}
