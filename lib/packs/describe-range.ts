import { hashOpening } from "./landmarks";
import { type LetteredText, lettersWithin } from "./letters";

/** A range as it stands in a pack's file: start, end, hash, first letter, last letter, opening: see `PackRange`. */
export type RangeLine = readonly [number, number, string, number, number, number | null];

/** The words of which a pack keeps the hash: white space collapsed to blanks, none at the ends. */
export const collapse = (words: string): string => words.replace(/\s+/g, " ").trim();

/** What a pack keeps of a range of a text: no words. `hash`: 16 hexadecimal digits of some words. */
export function describeRange(
  text: string,
  lettered: LetteredText,
  [start, end]: readonly [number, number],
  hash: (words: string) => string,
): RangeLine {
  const { firstLetter, lastLetter } = lettersWithin(lettered, { start, end });
  const opening = hashOpening(lettered.letters.slice(firstLetter, lastLetter));
  return [start, end, hash(collapse(text.slice(start, end))), firstLetter, lastLetter, opening];
}
