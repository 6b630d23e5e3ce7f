import type { DocumentCodingsView } from "@/lib/coding/document-codings";
import { flattenRanges, normaliseRanges, unflattenRanges } from "@/lib/text/ranges";
import { mapOffset, moveRange, type Swap } from "./swap";

/** What is coded in a document, in its `text` with names replaced; regions stay where they are printed. */
export const moveCodings = (
  codings: DocumentCodingsView,
  text: string,
  swaps: readonly Swap[],
): DocumentCodingsView => ({
  ...codings,
  passages: codings.passages.map((passage) => ({
    ...passage,
    // Two ranges that cut one name both take what stands for it.
    ranges: flattenRanges(
      normaliseRanges(
        text,
        unflattenRanges(passage.ranges).map((range) => moveRange(range, swaps)),
      ),
    ),
    ...(passage.start !== undefined && { start: mapOffset(swaps, passage.start, "end") }),
  })),
});
