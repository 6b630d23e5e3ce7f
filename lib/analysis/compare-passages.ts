import type { Passage } from "@/lib/coding/coding";
import { startOf } from "@/lib/coding/passage-place";
import { compareRegions } from "@/lib/coding/region";

type Placed = Pick<Passage, "id" | "ranges" | "region">;

/**
 * Reading order of two passages of one document: by start, regions before the words of their page, regions from the
 * top, words by end, then by id, so that it never wavers.
 */
export function comparePassages(a: Placed, b: Placed): number {
  const byStart = startOf(a) - startOf(b);
  if (byStart !== 0) return byStart;
  if (a.region !== null || b.region !== null) {
    const byRegion =
      a.region !== null && b.region !== null
        ? compareRegions(a.region, b.region)
        : a.region === null
          ? 1
          : -1;
    return byRegion || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  }
  const byEnd = (a.ranges.at(-1)?.end ?? 0) - (b.ranges.at(-1)?.end ?? 0);
  return byEnd || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
