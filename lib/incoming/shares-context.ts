import type { Range } from "@/lib/shared/offset";
import { excerptText } from "@/lib/text/excerpt-text";
import { normaliseRanges } from "@/lib/text/ranges";
import type { Sought, SoughtDocument } from "./anchor";
import { collapse } from "./offset-unit";

/** Fewer equal units, UTF-16, are chance. */
const leastShared = 8;
/** White space and hidden marks for which the text is read further than the context is long. */
const slack = 64;

/**
 * Whether enough of what an excerpt's file gives around its words stands around a place, as the text has it or shows it: 8 units
 * at least, and half of what is given, read from the words outwards.
 */
export function sharesContext(
  { text, blocks }: SoughtDocument,
  { start, end }: Range,
  { prefix, suffix }: Pick<Sought, "prefix" | "suffix">,
): boolean {
  const [before, after] = [collapse(prefix), collapse(suffix)];
  const least = Math.max(leastShared, (before.length + after.length) / 2);
  const from = Math.max(0, start - before.length - slack);
  const to = Math.min(text.length, end + after.length + slack);
  const count = (around: (a: number, b: number) => string): number =>
    sharedEnd(before, collapse(around(from, start))) + sharedStart(after, collapse(around(end, to)));
  return (
    count((a, b) => text.slice(a, b)) >= least ||
    count((a, b) => excerptText(text, normaliseRanges(text, [{ start: a, end: b }]), blocks)) >= least
  );
}

/** How many units two texts have in common from their beginnings on. */
function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** The same from their ends backwards. */
function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  return shared;
}
