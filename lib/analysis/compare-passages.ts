import type { Passage } from "@/lib/coding/coding";

type Ranged = Pick<Passage, "id" | "ranges">;

/** Reading order of two passages of one document: by start, then end, then id, so that it never wavers. */
export function comparePassages(a: Ranged, b: Ranged): number {
  const byStart = (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0);
  if (byStart !== 0) return byStart;
  const byEnd = (a.ranges.at(-1)?.end ?? 0) - (b.ranges.at(-1)?.end ?? 0);
  return byEnd || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
