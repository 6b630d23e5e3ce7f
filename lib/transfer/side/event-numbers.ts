/** The numbers of a side file's events, of which only the order counts: here they are numbered from 1 without a gap. */
export interface EventNumbers {
  readonly count: number;
  /** The number here of the event that has this one in the file; null where none has. */
  readonly find: (number: number) => number | null;
  /** How many events have this number or a smaller one: the number here of the latest event at that time, 0 before all. */
  readonly countUntil: (number: number) => number;
}

/** `numbers`: those of all events, each once, in any order. */
export function openEventNumbers(numbers: readonly number[]): EventNumbers {
  const sorted = Float64Array.from(numbers).sort();
  const countUntil = (number: number): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sorted[middle]! <= number) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const find = (number: number): number | null => {
    const count = countUntil(number);
    return sorted[count - 1] === number ? count : null;
  };
  return { count: sorted.length, find, countUntil };
}
