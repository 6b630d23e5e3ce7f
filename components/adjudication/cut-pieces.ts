import type { TextWindow } from "@/lib/adjudication/difference-view";
import { unflattenRanges } from "@/lib/text/ranges";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of text that is drawn in one way. Pieces of a text put together are the text. */
interface DrawnPiece {
  readonly start: number;
  readonly piece: string;
  /** Whether it lies within the boundaries. */
  readonly inside: boolean;
  readonly hidden: boolean;
  /** Whether a block begins with it. */
  readonly breaks: boolean;
}

/** A text in pieces, cut where the boundaries are, where something is hidden, and where blocks begin. */
export function cutPieces(
  { text, hidden, breaks }: Pick<TextWindow, "text" | "hidden" | "breaks">,
  ranges: readonly Stretch[],
): DrawnPiece[] {
  const holes = unflattenRanges(hidden);
  const edges = [...ranges, ...holes].flatMap(({ start, end }): number[] => [start, end]);
  const points = [...new Set([0, ...edges, ...breaks, text.length])].sort((a, b) => a - b);
  const within = (stretches: readonly Stretch[], at: number) =>
    stretches.some(({ start, end }) => start <= at && at < end);
  return points.slice(1).map((end, index) => {
    const start = points[index]!;
    return {
      start,
      piece: text.slice(start, end),
      inside: within(ranges, start),
      hidden: within(holes, start),
      breaks: breaks.includes(start),
    };
  });
}
