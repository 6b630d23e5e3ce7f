import { foldLetterAt } from "@/lib/text/fold-letters";

/**
 * The letters and digits of a text, folded, without white space, punctuation and marks of layout: what stays when one file
 * is read by different programs. `starts[i]` and `ends[i]` are the UTF-16 offsets, half-open, of the written sign that the
 * i-th unit of `letters` comes from.
 */
export interface LetteredText {
  readonly letters: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const kept = /[\p{L}\p{N}]/u;

/** The letters of a text, in order; none for a text without any. O(n). */
export function listLetters(text: string): LetteredText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    const { letters, length } = foldLetterAt(text, at);
    for (const letter of letters) {
      if (!kept.test(letter)) continue;
      for (let unit = 0; unit < letter.length; unit += 1) {
        units.push(letter.charAt(unit));
        starts.push(at);
        ends.push(at + length);
      }
    }
    at += length;
  }
  return { letters: units.join(""), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The letters that a range of the text holds, as a half-open range of `letters`. Empty where it holds none. */
export function lettersWithin(
  { starts, ends }: LetteredText,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly firstLetter: number; readonly lastLetter: number } {
  const firstLetter = lowest(starts.length, (letter) => starts[letter]! >= start);
  const lastLetter = lowest(ends.length, (letter) => ends[letter]! > end);
  return { firstLetter, lastLetter: Math.max(firstLetter, lastLetter) };
}

/** The lowest number in `[0, count)` that is so, where all above it are; `count` where none is. */
export function lowest(count: number, isSo: (number: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
