/** The same units in two texts: `length` of them from `from` in the one, from `to` in the other. UTF-16 units. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Half-open, in UTF-16 units of either text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Index of the first match, of those ascending, that ends after a unit of the older text; their number for none. */
export const firstEndingAfter = (matches: readonly Match[], at: number): number =>
  search(matches, ({ from, length }) => from + length <= at);

/** How many of ascending matches a condition holds for, which holds for the first ones only. */
function search(matches: readonly Match[], isBefore: (match: Match) => boolean): number {
  let [low, high] = [0, matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const match = matches[middle];
    if (match && isBefore(match)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The parts of matches that lie in a stretch of the older text. */
export function overlaps(matches: readonly Match[], { start, end }: Stretch): Match[] {
  const found: Match[] = [];
  for (let index = firstEndingAfter(matches, start); index < matches.length; index += 1) {
    const match = matches[index];
    if (!match || match.from >= end) break;
    const from = Math.max(match.from, start);
    found.push({
      from,
      to: match.to + from - match.from,
      length: Math.min(match.from + match.length, end) - from,
    });
  }
  return found;
}

/** Where a unit of the older text is in the newer one; null where it is not. */
export function placeOf(matches: readonly Match[], at: number): number | null {
  const match = matches[firstEndingAfter(matches, at)];
  return match && at >= match.from ? match.to + at - match.from : null;
}

/** The units of a stretch of the newer text that the older one has as well, each with its place there. */
export function originsOf(
  matches: readonly Match[],
  { start, end }: Stretch,
): { from: number; to: number }[] {
  const origins: { from: number; to: number }[] = [];
  for (
    let index = search(matches, ({ to, length }) => to + length <= start);
    index < matches.length;
    index += 1
  ) {
    const match = matches[index];
    if (!match || match.to >= end) break;
    const last = Math.min(match.to + match.length, end);
    for (let to = Math.max(match.to, start); to < last; to += 1)
      origins.push({ from: match.from + to - match.to, to });
  }
  return origins;
}
