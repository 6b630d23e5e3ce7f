import { boundariesOf, type Segmentation } from "./segmentation";

/** What makes one segmentation of another. */
export interface BoundaryEdits {
  /** Boundaries that both have. */
  readonly matches: number;
  /** Boundaries that one has and the other has nearby: by how many units each is off, from 1. */
  readonly nearMisses: readonly number[];
  /** Boundaries of either that the other has neither there nor nearby. */
  readonly misses: number;
}

/** A boundary that the other has one unit on is near, not missed (segeval's n_t). */
export const usualReach = 2;

/**
 * Compares the boundaries of two segmentations (Fournier 2013). Those in one place match; of the others, two that are less
 * than `reach` units apart are a near miss, nearest first, then from the beginning on, each in one near miss at most; what
 * is left is missed. The same whichever comes first.
 */
export function compareBoundaries(one: Segmentation, other: Segmentation, reach: number): BoundaryEdits {
  const [first, second] = [new Set(boundariesOf(one)), new Set(boundariesOf(other))];
  const matched = [...first].filter((place) => second.has(place));
  for (const place of matched) {
    first.delete(place);
    second.delete(place);
  }
  const nearMisses: number[] = [];
  for (let off = 1; off < reach; off += 1)
    for (const place of [...first, ...second].sort((a, b) => a - b)) {
      const [own, others] = first.has(place) ? [first, second] : [second, first];
      if (!own.has(place) || !others.has(place + off)) continue;
      own.delete(place);
      others.delete(place + off);
      nearMisses.push(off);
    }
  return { matches: matched.length, nearMisses, misses: first.size + second.size };
}

/** Near misses cost the share of the reach by which they are off, misses 1. */
export const costOf = ({ nearMisses, misses }: BoundaryEdits, reach: number): number =>
  nearMisses.reduce((sum, off) => sum + off / reach, misses);
