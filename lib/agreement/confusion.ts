import type { ComparedPlace } from "./differences";

/** How often one coder gave one code where the other gave another, or none (null). */
export interface ConfusionCell {
  readonly first: string | null;
  readonly second: string | null;
  readonly count: number;
}

/**
 * Which codes of two layers meet in the same places, from the comparison of these two (or of more layers). Codes are
 * those that codings count as; null stands where one of the two has coded nothing that belongs there. The most frequent
 * cells come first, those of equal number in the order they are met; places where neither has coded are none.
 */
export function countConfusion(
  comparisons: readonly ComparedPlace[],
  firstLayerId: string,
  secondLayerId: string,
): ConfusionCell[] {
  const cells = new Map<string, ConfusionCell>();
  for (const { codings } of comparisons) {
    const codeOf = (layer: string) => codings.find(({ layerId }) => layerId === layer)?.countsAs ?? null;
    const [first, second] = [codeOf(firstLayerId), codeOf(secondLayerId)];
    if (first === null && second === null) continue;
    const key = `${first ?? ""} ${second ?? ""}`;
    cells.set(key, { first, second, count: (cells.get(key)?.count ?? 0) + 1 });
  }
  return [...cells.values()].sort((a, b) => b.count - a.count);
}
