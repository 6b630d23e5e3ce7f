import type { Span } from "./merge-spans";

/**
 * Calls `meet` with each two stretches, one of either list, that share something; in what order is not said. Both are in
 * one unit and come in any order; empty ones share nothing with any.
 *
 * One sweep by start over both, with those still open: O(n log n) steps and one for each two that meet.
 */
export function eachMeeting<A extends Span, B extends Span>(
  ones: readonly A[],
  others: readonly B[],
  meet: (one: A, other: B) => void,
): void {
  const [left, right] = [byStart(ones), byStart(others)];
  let openLeft: A[] = [];
  let openRight: B[] = [];
  for (let l = 0, r = 0; l < left.length || r < right.length;) {
    const [one, other] = [left[l], right[r]];
    if (one !== undefined && (other === undefined || one.start <= other.start)) {
      openRight = openRight.filter(({ end }) => end > one.start);
      for (const each of openRight) meet(one, each);
      openLeft.push(one);
      l += 1;
    } else if (other !== undefined) {
      openLeft = openLeft.filter(({ end }) => end > other.start);
      for (const each of openLeft) meet(each, other);
      openRight.push(other);
      r += 1;
    }
  }
}

const byStart = <S extends Span>(spans: readonly S[]): S[] =>
  spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
