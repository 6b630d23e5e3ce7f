/** When something is heard, as a transcript's line says it; milliseconds. */
interface Timed {
  readonly time: { readonly start: number } | null;
  /** Written without brackets, as times of day are too. */
  readonly bare: boolean;
  /** Null for a time alone. */
  readonly speaker: string | null;
}

/** Times without names and brackets that begin later than this are those of a diary or of field notes, not offsets. */
const latestFirst = 5 * 60_000;

/** So large a share of times must ascend that one out of order is no offset; else the text has several recordings. */
const shareInOrder = 0.8;

/**
 * The times of lines that are offsets into a recording, and not times of day which somebody speaks of: a recording goes
 * on, so what breaks the order of the others is none ("(10:30) we met" between 1:20 and 1:45). Lines in text order; those
 * without a time pass. Where every time stands alone and bare, the first must come early: notes taken at 9:00 and 9:30
 * have no offsets.
 */
export function selectRecordingTimes<T extends Timed>(lines: readonly T[]): ReadonlySet<T> {
  const timed = lines.filter(({ time }) => time !== null);
  const startOf = ({ time }: T): number => time?.start ?? 0;
  const first = timed[0];
  if (first === undefined) return new Set();
  const notes = timed.every(({ bare, speaker }) => bare && speaker === null);
  if (notes && startOf(first) >= latestFirst) return new Set();
  const ascending = longestAscending(timed.map(startOf)).map((index) => timed[index]!);
  return new Set(ascending.length >= shareInOrder * timed.length ? ascending : timed);
}

/** Places of the longest row of values none of which is below the one before; the earliest such row by its last values. */
export function longestAscending(values: readonly number[]): number[] {
  /** For each length, the place at which the row of that length with the smallest last value ends. */
  const tails: number[] = [];
  const before = values.map(() => -1);
  values.forEach((value, place) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! <= value) low = middle + 1;
      else high = middle;
    }
    before[place] = tails[low - 1] ?? -1;
    tails[low] = place;
  });
  const places: number[] = [];
  for (let place = tails.at(-1) ?? -1; place >= 0; place = before[place]!) places.unshift(place);
  return places;
}
