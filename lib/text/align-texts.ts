import type { Match } from "./look-up-matches";
import { commonEnds, matchUnits } from "./match-units";

interface Words {
  /** One number for each different word. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A stretch of words in both texts, half-open. */
interface Stretch {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

/** Rounds of anchors inside anchors; real texts need three or four. */
const maxDepth = 16;

/**
 * What two readings of one document have in common, in the order of both: ascending, disjoint, neighbours joined.
 * Words that stand once in both texts hold it together, at first three in a row, then single ones between those; what
 * is left between them is compared unit by unit where it is short. Equal texts are one match, an empty one has none.
 * Takes time by length, not by its square: a million units in about a second. What has moved to another place among the
 * rest is not matched, and long stretches with little in common neither; a match may cut a surrogate pair.
 */
export function alignTexts(before: string, after: string): Match[] {
  const { head, tail } = commonEnds(before, after);
  const matches: Match[] = head > 0 ? [{ from: 0, to: 0, length: head }] : [];
  const [fromEnd, toEnd] = [before.length - tail, after.length - tail];
  for (const { from, to, length } of alignMiddles(before.slice(head, fromEnd), after.slice(head, toEnd)))
    push(matches, { from: head + from, to: head + to, length });
  if (tail > 0) push(matches, { from: fromEnd, to: toEnd, length: tail });
  return matches;
}

function alignMiddles(before: string, after: string): Match[] {
  if (before === "" || after === "") return [];
  const known = new Map<string, number>();
  const [old, fresh] = [splitWords(before, known), splitWords(after, known)];
  const pairs: [number, number][] = [];
  anchorWords(
    old.ids,
    fresh.ids,
    { from: 0, fromEnd: old.ids.length, to: 0, toEnd: fresh.ids.length },
    pairs,
    0,
  );
  pairs.sort((a, b) => a[0] - b[0]);
  const matches: Match[] = [];
  let [from, to] = [0, 0];
  const close = (fromEnd: number, toEnd: number) => {
    for (const match of matchUnits(before.slice(from, fromEnd), after.slice(to, toEnd)))
      push(matches, { from: from + match.from, to: to + match.to, length: match.length });
  };
  for (const [a, b] of pairs) {
    const start = { from: old.starts[a] ?? 0, to: fresh.starts[b] ?? 0 };
    const length = (old.ends[a] ?? 0) - start.from;
    close(start.from, start.to);
    push(matches, { ...start, length });
    [from, to] = [start.from + length, start.to + length];
  }
  close(before.length, after.length);
  return matches;
}

function push(matches: Match[], match: Match): void {
  const last = matches.at(-1);
  if (last && last.from + last.length === match.from && last.to + last.length === match.to)
    matches[matches.length - 1] = { ...last, length: last.length + match.length };
  else matches.push(match);
}

function splitWords(text: string, known: Map<string, number>): Words {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)) {
    const id = known.get(word) ?? known.size;
    known.set(word, id);
    ids.push(id);
    starts.push(index);
    ends.push(index + word.length);
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Puts into `pairs`, in no order, which word of `old` is which of `fresh` inside a stretch of both. */
function anchorWords(
  old: Int32Array,
  fresh: Int32Array,
  stretch: Stretch,
  pairs: [number, number][],
  depth: number,
): void {
  let { from, fromEnd, to, toEnd } = stretch;
  for (; from < fromEnd && to < toEnd && old[from] === fresh[to]; from += 1, to += 1) pairs.push([from, to]);
  for (; from < fromEnd && to < toEnd && old[fromEnd - 1] === fresh[toEnd - 1]; fromEnd -= 1, toEnd -= 1)
    pairs.push([fromEnd - 1, toEnd - 1]);
  if (from === fromEnd || to === toEnd || depth === maxDepth) return;
  const left = { from, fromEnd, to, toEnd };
  const single = () => longestRise(findUnique(old, fresh, left, 1));
  const triples = longestRise(findUnique(old, fresh, left, 3));
  const anchors = triples.length > 0 ? triples : single();
  if (anchors.length === 0) return;
  for (const [a, b] of [...anchors, [fromEnd, toEnd] as const]) {
    if (a < from || b < to) continue; // inside what the anchor before has grown over
    anchorWords(old, fresh, { from, fromEnd: a, to, toEnd: b }, pairs, depth + 1);
    [from, to] = [a, b];
    for (; from < fromEnd && to < toEnd && old[from] === fresh[to]; from += 1, to += 1)
      pairs.push([from, to]);
  }
}

/** Where runs of `size` words stand that each of two stretches holds exactly once, ascending in the first. */
function findUnique(old: Int32Array, fresh: Int32Array, stretch: Stretch, size: number): [number, number][] {
  const places = new Map<string, number>();
  for (let at = stretch.to; at + size <= stretch.toEnd; at += 1) {
    const key = keyOf(fresh, at, size);
    places.set(key, places.has(key) ? -1 : at);
  }
  const own = new Map<string, number>();
  for (let at = stretch.from; at + size <= stretch.fromEnd; at += 1) {
    const key = keyOf(old, at, size);
    if ((places.get(key) ?? -1) >= 0) own.set(key, own.has(key) ? -1 : at);
  }
  return [...own].flatMap(([key, at]) => (at < 0 ? [] : [[at, places.get(key) ?? 0]]));
}

const keyOf = (ids: Int32Array, at: number, size: number): string =>
  size === 1 ? String(ids[at]) : `${ids[at]} ${ids[at + 1]} ${ids[at + 2]}`;

/** The longest part of pairs, ascending in the first, that ascends in the second as well. */
function longestRise(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  /** Index of the pair that ends the lowest rise of each length, and the pair before each. */
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, to], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const rise: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rise.push(pair);
  }
  return rise.reverse();
}
