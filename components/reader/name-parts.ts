import type { ShownName } from "@/lib/pseudonyms/shown-name";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { subtractRanges } from "@/lib/text/ranges";

/** A stretch of text; where it is a name, or a part of one, with what is shown in its place. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  /** "" for a further part of a name: all that stands for it is shown with its first. Left out: no name. */
  readonly shown?: string;
}

/** What of a block's names is not hidden, in text order; with the first part of each stands what is shown for it. */
export const listNameParts = (block: Block, names: readonly ShownName[]): ShownName[] =>
  names.flatMap(({ start, end, shown }) =>
    subtractRanges({ start: offset(start), end: offset(end) }, block.hidden).map((part, i) => ({
      ...part,
      shown: i === 0 ? shown : "",
    })),
  );

/** A piece of text cut where names begin and end, in order; half-open. Without names in it: the piece. */
export function cutAtNames(
  { start, end }: { readonly start: number; readonly end: number },
  parts: readonly ShownName[],
): Cut[] {
  const cuts: Cut[] = [];
  let from = start;
  for (const part of parts) {
    if (part.end <= start || part.start >= end) continue;
    if (part.start > from) cuts.push({ start: from, end: part.start });
    const to = Math.min(end, part.end);
    cuts.push({ start: Math.max(from, part.start), end: to, shown: part.start < start ? "" : part.shown });
    from = to;
  }
  if (from < end) cuts.push({ start: from, end });
  return cuts;
}
