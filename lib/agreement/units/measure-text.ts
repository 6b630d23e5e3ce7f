import { firstPlace } from "@/lib/shared/first-place";
import { offset, type Range } from "@/lib/shared/offset";
import { normaliseRanges, subtractRanges } from "@/lib/text/ranges";

/** Where offsets of a text lie when only the characters that are compared count. */
export interface TextMeasure {
  /** How many characters count in all. */
  readonly length: number;
  /** How many of them stand before an offset of the text; ascends with it, from 0 to `length`. */
  readonly at: (offset: number) => number;
}

/**
 * Measures a text in the characters that are compared: UTF-16 units that are not white space and, where `given` is not
 * null, lie in a range of it (in any order, they may overlap). So white space at the edges of passages or between two of
 * them is no difference, and what was not given out takes no part. Reads the text once; an offset is then found in the
 * logarithm of the number of gaps.
 */
export function measureText(text: string, given: readonly Range[] | null): TextMeasure {
  const whole = { start: offset(0), end: offset(text.length) };
  const outside = given === null || text === "" ? [] : subtractRanges(whole, normaliseRanges(text, given));
  const { starts, ends } = listGaps(text, outside);
  /** Uncounted characters before each gap. */
  const before = new Float64Array(starts.length + 1);
  for (let gap = 0; gap < starts.length; gap += 1) before[gap + 1] = before[gap]! + ends[gap]! - starts[gap]!;
  const at = (place: number): number => {
    const last = firstPlace(starts.length, (gap) => starts[gap]! >= place) - 1;
    if (last === -1) return place;
    return Math.min(place, starts[last]!) - before[last]! + Math.max(0, place - ends[last]!);
  };
  return { length: at(text.length), at };
}

/** The stretches that do not count: white space and what lies outside, joined, ascending. */
function listGaps(text: string, outside: readonly Range[]): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (start: number, end: number): void => {
    if (ends.at(-1) === start) ends[ends.length - 1] = end;
    else {
      starts.push(start);
      ends.push(end);
    }
  };
  let next = 0;
  for (let place = 0; place < text.length;) {
    const hole = outside[next];
    if (hole?.start === place) {
      add(place, hole.end);
      place = hole.end;
      next += 1;
    } else {
      if (isWhiteSpace(text.charCodeAt(place))) add(place, place + 1);
      place += 1;
    }
  }
  return { starts, ends };
}

/** What `\s` matches, which is asked of the rare ones only. */
const isWhiteSpace = (unit: number): boolean =>
  unit <= 32 ? unit === 32 || (unit >= 9 && unit <= 13) : unit >= 160 && /\s/.test(String.fromCharCode(unit));
