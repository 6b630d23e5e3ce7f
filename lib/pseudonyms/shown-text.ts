import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import type { Page } from "@/lib/text/page";
import { normaliseRanges } from "@/lib/text/ranges";
import { moveReading } from "./move-reading";
import { replaceFound } from "./replace-found";
import { noNames, type ShownName } from "./shown-name";
import { mapOffset, moveRange, type Swap } from "./swap";

/** A document's text as the reader shows it: what quotes, copies and says of it takes the words from here. */
export interface ShownText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
  /** The names that are replaced, where they stand in the document's own text; none where it is shown as it is. */
  readonly names: readonly ShownName[];
  /** By which places in the document's own text move. */
  readonly swaps: readonly Swap[];
}

/** A document with names replaced. What its blocks say of who speaks stays, which nobody is shown. */
export function showNames(
  document: { readonly text: string; readonly blocks: readonly Block[]; readonly pages: readonly Page[] },
  names: readonly ShownName[],
): ShownText {
  const { text, blocks, pages } = document;
  if (names.length === 0) return { text, blocks, pages, names, swaps: [] };
  const found = names.map(({ start, end, shown }, name) => ({ start, end, name, replacement: shown }));
  const replaced = replaceFound(text, found);
  return { text: replaced.text, ...moveReading(document, replaced), names, swaps: replaced.swaps };
}

/** While it is not known yet what is to be shown in place of names: nothing. */
export const withheldText: ShownText = { text: "", blocks: [], pages: [], names: noNames, swaps: [] };

/** Where ranges of the document's own text lie in what is shown; one that cuts a name takes all of what stands for it. */
export const shownRanges = ({ text, swaps }: ShownText, ranges: readonly Range[]): readonly Range[] =>
  swaps.length === 0
    ? ranges
    : normaliseRanges(
        text,
        ranges.map((range) => moveRange(range, swaps)),
      );

/** Where an offset of the document's own text lies in what is shown. */
export const shownOffset = ({ swaps }: ShownText, offset: number): number =>
  mapOffset(swaps, offset, "start");

/** What ranges of the document's own text read like as they are shown. */
export const quoteShown = (shown: ShownText, ranges: readonly Range[]): string =>
  excerptText(shown.text, shownRanges(shown, ranges), shown.blocks);
