/** The units of a text that make its words, and where each stands in it. */
export interface Letters {
  readonly text: string;
  /** UTF-16 offset in the source of each unit; ascending. */
  readonly offsets: readonly number[];
}

/**
 * A stretch `[start, end)` of a text without white space, hyphens and signs without width: what two readings of the
 * same words have in common however their lines are broken.
 */
export function lettersOf(text: string, start = 0, end = text.length): Letters {
  const offsets: number[] = [];
  let letters = "";
  for (let at = start; at < end; at += 1) {
    const unit = text[at] ?? "";
    if (passedOver.test(unit)) continue;
    letters += unit;
    offsets.push(at);
  }
  return { text: letters, offsets };
}

const passedOver = /[\s\u00ad\u200b-\u200f\u2060\ufeff\u2010\u2011-]/;

/** Where something like the words sought stands: units of the text searched, half-open, and how many differ. */
export interface Likeness {
  readonly start: number;
  readonly end: number;
  readonly differences: number;
}

/**
 * The stretch of `text` that differs from `words` by the fewest units put in, left out or exchanged; the one that
 * begins nearest to `near` where several do. Null when each differs by more than `most`, and for no words. Takes time
 * by `text.length * most`. Peter H. Sellers, "The theory and computation of evolutionary distances", Journal of
 * Algorithms 1 (1980), with Esko Ukkonen's cut-off (1985).
 */
export function findLikeness(words: string, text: string, most: number, near: number): Likeness | null {
  if (words === "") return null;
  const rows = words.length;
  /** Differences between the first `row` units of words and what ends here, and where that begins. */
  let costs = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  let starts = new Int32Array(rows + 1);
  let [nextCosts, nextStarts] = [new Int32Array(rows + 1), new Int32Array(rows + 1)];
  let active = Math.min(rows, most);
  let best: Likeness | null = null;
  for (let at = 0; at < text.length; at += 1) {
    nextCosts[0] = 0;
    nextStarts[0] = at + 1;
    const unit = text.charCodeAt(at);
    const reach = Math.min(rows, active + 1);
    for (let row = 1; row <= reach; row += 1) {
      const exchanged = (costs[row - 1] ?? 0) + (words.charCodeAt(row - 1) === unit ? 0 : 1);
      const putIn = row > active ? most + 1 : (costs[row] ?? 0) + 1;
      const leftOut = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(exchanged, putIn, leftOut);
      nextCosts[row] = cost;
      nextStarts[row] =
        (cost === exchanged ? starts[row - 1] : cost === leftOut ? nextStarts[row - 1] : starts[row]) ?? 0;
    }
    [costs, nextCosts, starts, nextStarts] = [nextCosts, costs, nextStarts, starts];
    // The first row is always of use: words may begin at any unit.
    starts[0] = at + 1;
    active = reach;
    while (active > 0 && (costs[active] ?? 0) > most) active -= 1;
    if (active < rows) continue;
    const found = { start: starts[rows] ?? 0, end: at + 1, differences: costs[rows] ?? 0 };
    if (best === null || isBetter(found, best, near)) best = found;
  }
  return best;
}

const isBetter = (a: Likeness, b: Likeness, near: number): boolean =>
  a.differences < b.differences ||
  (a.differences === b.differences && Math.abs(a.start - near) < Math.abs(b.start - near));
