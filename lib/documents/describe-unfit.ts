import { firstWords } from "@/lib/documents/carry-corrections";
import type { Corrected, Correction } from "@/lib/text/corrections";
import { nameBlock } from "@/lib/text/name-block";

/**
 * Corrections that do not fit the blocks of a reading, each as a sentence that names what it was about, in the order in
 * which they were made. `skipped` as `applyCorrections` tells it.
 */
export function describeUnfit(
  text: string,
  corrections: readonly Correction[],
  skipped: Corrected["skipped"],
): string[] {
  return skipped.flatMap(({ index, problem }) => {
    const correction = corrections[index];
    if (correction === undefined) return [];
    const words = `“${firstWords(text, correction.at)}”`;
    if (problem === "table") return [`${words} stands in a table now, which is neither joined nor split.`];
    if (correction.type === "kind") {
      const name = nameBlock({
        kind: correction.kind,
        ...(correction.level !== undefined && { level: correction.level }),
      });
      return [`${words} was made a ${name.toLowerCase()}, but no block begins there now.`];
    }
    if (correction.type === "split")
      return [`A block was split before ${words}, but none holds that place now.`];
    return [`${words} was joined with the block before, but no block begins there now.`];
  });
}
