import { offset, type Range } from "@/lib/shared/offset";

/** A stretch of a text: UTF-16 offsets, half-open; both are one for a caret. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A place as an address names it. */
export interface AddressedPlace extends Stretch {
  /** Whose text it is a place in, see `markOfText`; null where the address does not say. */
  readonly mark: string | null;
}

/** What tells the texts of one document apart in an address: the end of the text's id. */
export const markOfText = (textId: string): string => textId.slice(-8);

/** A place of a text as addresses name it: "120-148-9f3c21d0". */
export const writePlaceAddress = (textId: string, { start, end }: Stretch): string =>
  `${start}-${end}-${markOfText(textId)}`;

/** The place an address names; null where it names none. What ends before it starts is a caret. */
export function readPlaceAddress(address: string): AddressedPlace | null {
  const named = /^(\d{1,9})-(\d{1,9})(?:-([0-9a-f]{8}))?$/.exec(address);
  if (named === null) return null;
  const [start, end] = [Number(named[1]), Number(named[2])];
  return { start, end: Math.max(start, end), mark: named[3] ?? null };
}

/** A place brought inside a text and to whole characters; past the text's end it is its end. */
export function fitPlace(text: string, { start, end }: Stretch): Range {
  const from = wholeCharacter(text, start);
  return { start: offset(from), end: offset(Math.max(from, wholeCharacter(text, end))) };
}

function wholeCharacter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const inside = /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return inside ? at - 1 : at;
}
