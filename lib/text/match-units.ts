import type { Match } from "./look-up-matches";

/** Differences past which two pieces are said to have nothing in common; memory goes with its square. */
const maxDifferences = 256;

/**
 * The units that two short pieces of text have in common with the fewest differences, ascending in both. Their common
 * beginning and end always count; what is between them only where at most 256 units differ. Eugene W. Myers, "An
 * O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
 */
export function matchUnits(before: string, after: string): Match[] {
  const { head, tail } = commonEnds(before, after);
  const matches = [{ from: 0, to: 0, length: head }];
  for (const match of findPath(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  ))
    matches.push({ from: head + match.from, to: head + match.to, length: match.length });
  matches.push({ from: before.length - tail, to: after.length - tail, length: tail });
  return matches.filter(({ length }) => length > 0);
}

/** How many units two texts begin and end with in common; no unit counts twice. */
export function commonEnds(before: string, after: string): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  const [a, b] = [before.length - 1, after.length - 1];
  while (tail < shorter - head && before.charCodeAt(a - tail) === after.charCodeAt(b - tail)) tail += 1;
  return { head, tail };
}

function findPath(a: string, b: string): Match[] {
  if (a === "" || b === "" || Math.abs(a.length - b.length) > maxDifferences) return [];
  const most = Math.min(maxDifferences, a.length + b.length);
  /** Furthest place in `a` on each diagonal, by number of differences. */
  const trace: Int32Array[] = [];
  let furthest = new Int32Array(2 * most + 3);
  for (let count = 0; count <= most; count += 1) {
    const next = furthest.slice();
    for (let k = -count; k <= count; k += 2) {
      let x = stepsDown(furthest, k, count, most) ? at(furthest, k + 1, most) : at(furthest, k - 1, most) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next[most + 1 + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, furthest, count, a, b, most);
    }
    trace.push(furthest);
    furthest = next;
  }
  return [];
}

const at = (furthest: Int32Array, k: number, most: number): number => furthest[most + 1 + k] ?? 0;

/** Whether the best way to diagonal `k` takes a unit of `b` alone. */
const stepsDown = (furthest: Int32Array, k: number, count: number, most: number): boolean =>
  k === -count || (k !== count && at(furthest, k - 1, most) < at(furthest, k + 1, most));

function walkBack(
  trace: readonly Int32Array[],
  last: Int32Array,
  differences: number,
  a: string,
  b: string,
  most: number,
): Match[] {
  const matches: Match[] = [];
  let [x, y] = [a.length, b.length];
  for (let count = differences; count >= 0; count -= 1) {
    const furthest = count === differences ? last : (trace[count] ?? last);
    const k = x - y;
    const down = stepsDown(furthest, k, count, most);
    const startX = count === 0 ? 0 : at(furthest, down ? k + 1 : k - 1, most);
    const startY = count === 0 ? 0 : startX - (down ? k + 1 : k - 1);
    const from = count === 0 || down ? startX : startX + 1;
    if (x > from) matches.push({ from, to: from - k, length: x - from });
    [x, y] = [startX, startY];
  }
  return matches.reverse();
}
