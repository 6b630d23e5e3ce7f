import type { Range } from "@/lib/shared/offset";

/** A text with white space collapsed and holes left out, and the way back to the text's own offsets. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the source of each folded unit. */
  readonly offsets: Int32Array;
}

/**
 * Collapses runs of white space to one blank, drops them at both ends, and leaves out `holes` (ascending, disjoint).
 * A blank stands for the first white space of its run.
 */
export function foldText(text: string, holes: readonly Range[] = []): FoldedText {
  const offsets = new Int32Array(text.length);
  const kept: string[] = [];
  let hole = 0;
  let blankAt = -1;
  for (let at = 0; at < text.length; at += 1) {
    while ((holes[hole]?.end ?? Infinity) <= at) hole += 1;
    if (at >= (holes[hole]?.start ?? Infinity)) continue;
    const unit = text[at] ?? "";
    if (/\s/.test(unit)) {
      if (blankAt < 0) blankAt = at;
      continue;
    }
    if (blankAt >= 0 && kept.length > 0) {
      offsets[kept.length] = blankAt;
      kept.push(" ");
    }
    blankAt = -1;
    offsets[kept.length] = at;
    kept.push(unit);
  }
  return { text: kept.join(""), offsets: offsets.slice(0, kept.length) };
}

/** The source offset of folded unit `at`; `at` lies inside the folded text. */
export const sourceOffset = (folded: FoldedText, at: number): number => folded.offsets[at] ?? 0;
