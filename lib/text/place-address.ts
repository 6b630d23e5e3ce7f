import { offset, type Range } from "@/lib/shared/offset";

/** A place of a text as addresses name it: "120-148", half-open UTF-16 offsets; both are one for a caret. */
export const writePlaceAddress = (start: number, end = start): string => `${start}-${end}`;

/**
 * The place an address names, brought inside the text and to whole characters; null where it names none. A place past
 * the text's end is its end.
 */
export function readPlaceAddress(address: string, text: string): Range | null {
  const named = /^(\d{1,10})-(\d{1,10})$/.exec(address);
  if (named === null) return null;
  const start = wholeCharacter(text, Number(named[1]));
  const end = wholeCharacter(text, Number(named[2]));
  return { start: offset(start), end: offset(Math.max(start, end)) };
}

function wholeCharacter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const inside = /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return inside ? at - 1 : at;
}
