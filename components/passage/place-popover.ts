/** A stretch of the window between two heights, in pixels from its top. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

type Side = "below" | "above";

interface Ground {
  /** What can be seen of the text. */
  readonly view: Span;
  /** The line one is at. */
  readonly at: Span;
  /** The passage's first and last line, where they are in the page. */
  readonly first: Span | null;
  readonly last: Span | null;
  /** How high the popover would like to be. */
  readonly height: number;
  /** Where it stands already: it does not jump while its content grows. */
  readonly side: Side | null;
}

interface Place {
  readonly side: Side;
  readonly top: number;
  /** At most what was wished; what does not fit is scrolled. */
  readonly height: number;
}

/** Pixels between popover and line, and to the edge of what can be seen. */
const gap = 6;
/** A popover that would stand further than this from the line one is at is not at the place. */
const near = 160;
/** Lower than this it is of no use. */
const lowest = 140;

/**
 * Where a popover for a passage stands: below the passage when its end is near, else below the line one is at; above
 * the passage where there is no room below. It covers the passage's first line only where there is room nowhere else.
 */
export function placePopover({ view, at, first, last, height, side }: Ground): Place {
  const ends = last !== null && last.bottom >= at.bottom && last.bottom - at.bottom <= near;
  const begins = first !== null && first.top <= at.top && at.top - first.top <= near;
  const foot = view.bottom - gap;
  const head = view.top + gap;
  const tops = [ends ? last.bottom : at.bottom, at.bottom].map((bottom) => bottom + gap);
  const bottom = (begins ? first.top : at.top) - gap;
  // Further down in a long passage its first line may be in sight: what stands above must leave it free.
  const ceiling = !begins && first !== null && first.top < at.top ? Math.max(head, first.bottom + gap) : head;
  const below = (top: number, room = foot - top): Place => ({
    side: "below",
    top,
    height: Math.min(height, room),
  });
  const above = (foot = bottom, room = foot - ceiling): Place => {
    const fitting = Math.min(height, room);
    return { side: "above", top: foot - fitting, height: fitting };
  };
  const roomBelow = foot - tops[1]!;
  const roomAbove = bottom - ceiling;
  if (side === "above" && roomAbove >= lowest) return above();
  const fits = tops.find((top) => foot - top >= height);
  if (fits !== undefined) return below(fits);
  if (side === "below" && roomBelow >= lowest) return below(tops[1]!);
  if (roomAbove >= height) return above();
  if (Math.max(roomBelow, roomAbove) >= lowest) return roomBelow >= roomAbove ? below(tops[1]!) : above();
  if (first !== null && first.top - gap - head >= lowest)
    return above(first.top - gap, first.top - gap - head);
  const fitting = Math.min(height, foot - head);
  return { side: "below", top: Math.max(head, Math.min(at.bottom + gap, foot - fitting)), height: fitting };
}
