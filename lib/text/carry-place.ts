import { type Range, offset } from "@/lib/shared/offset";
import { createCarrier } from "./carry-ranges";

/** A place of an older reading of a text, found again in a newer one. */
export interface CarriedPlace {
  readonly range: Range;
  /** Its words were found; else it is about where they stood. */
  readonly found: boolean;
}

/** How many units from a caret on tell where it stands. */
const told = 160;

/**
 * Where a place of an older reading is in a newer one: where its words are, by the rule that carries passages, else about
 * where they stood. Of a caret (an empty range) the words after it count, or before it at the end. Places past the end are
 * the end. Null in a text without words.
 */
export function carryPlace(
  before: string,
  after: string,
  { start, end }: { readonly start: number; readonly end: number },
): CarriedPlace | null {
  const isCaret = end <= start;
  const from = Math.min(start, isCaret ? Math.max(0, before.trimEnd().length - 1) : before.length - 1);
  const to = isCaret ? Math.min(before.length, from + told) : Math.min(before.length, end);
  if (from < 0 || to <= from) return null;
  const words = { start: offset(from), end: offset(to) };
  const carrier = createCarrier(before, after);
  const carried = carrier.carry([words]);
  const guess = carried === null ? carrier.guess([words]) : null;
  const [first, last] = carried === null ? [guess, guess] : [carried.ranges[0], carried.ranges.at(-1)];
  if (!first || !last) return null;
  return {
    range: { start: first.start, end: isCaret ? first.start : last.end },
    found: carried !== null,
  };
}
