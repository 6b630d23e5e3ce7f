import type { Coding } from "./coding";

/** A passage chosen in a list, with the codings the list shows of it. */
export interface ChosenPassage {
  readonly passageId: string;
  readonly codings: readonly Pick<Coding, "id" | "codeId" | "layerId">[];
}

/** The codings of one code among those chosen: those one may change, and how many are left to their coders. */
export interface CodingsOfCode {
  readonly codingIds: readonly string[];
  /** Passages that have one of these. */
  readonly passages: number;
  readonly left: number;
}

/** What lies on chosen passages, by code, in the order first met. `mayChange`: whether one may change a layer. */
export function countByCode(
  chosen: readonly ChosenPassage[],
  mayChange: (layerId: string) => boolean,
): ReadonlyMap<string, CodingsOfCode> {
  const found = new Map<string, { codingIds: string[]; passages: number; left: number }>();
  for (const { codings } of chosen) {
    const met = new Set<string>();
    for (const { id, codeId, layerId } of codings) {
      const entry = found.get(codeId) ?? { codingIds: [], passages: 0, left: 0 };
      found.set(codeId, entry);
      if (!mayChange(layerId)) {
        entry.left += 1;
        continue;
      }
      entry.codingIds.push(id);
      if (!met.has(codeId)) entry.passages += 1;
      met.add(codeId);
    }
  }
  return found;
}
