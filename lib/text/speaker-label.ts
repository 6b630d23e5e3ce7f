import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";

/**
 * Where a block shows its speaker's name, with the colon behind it; null where it does not begin with the name, as in
 * the second paragraph of what somebody says. What is hidden before the name is no part of it.
 */
export function speakerLabel(text: string, { start, end, hidden, speaker }: Block): Range | null {
  if (speaker === undefined) return null;
  const shownFrom = (at: number) => hidden.find((range) => range.start <= at && at < range.end)?.end ?? at;
  const from = shownFrom(start);
  if (!text.startsWith(speaker, from)) return null;
  const behind = from + speaker.length;
  const colon = shownFrom(behind);
  const to = /[:：]/.test(text[colon] ?? "") ? colon + 1 : behind;
  return to > end ? null : { start: offset(from), end: offset(to) };
}
