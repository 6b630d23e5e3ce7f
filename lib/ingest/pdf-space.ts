import type { Point, Rect } from "@/lib/text/page-runs";

/** How a page is seen: what of user space is shown, and how it is turned. */
export interface PageView {
  /** The shown part of user space (points, y upwards): CropBox within MediaBox. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Quarter turns clockwise, 0 to 3. */
  readonly turns: number;
}

/**
 * A box of PDF user space (y upwards) in page space: points from the top left of the page as seen, y downwards. The
 * box's sides may be given in any order; what lies outside the page keeps its place there.
 */
export function toPageSpace(
  view: PageView,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): Rect {
  const a = turn(view, box.left - view.left, view.top - box.top);
  const b = turn(view, box.right - view.left, view.top - box.bottom);
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

/** A point of page space in PDF user space: where `toPageSpace` has it from. */
export function toUserSpace(view: PageView, { x, y }: Point): Point {
  // Turning on by what is left of the full turn brings a point back.
  const lying = view.turns % 2 === 1;
  const [width, height] = [view.right - view.left, view.top - view.bottom];
  const seen = { left: 0, bottom: 0, right: lying ? height : width, top: lying ? width : height };
  const back = turn({ ...seen, turns: (4 - view.turns) % 4 }, x, y);
  return { x: view.left + back.x, y: view.top - back.y };
}

/** A point from the top left of the page before it is turned, after it is. */
function turn(view: PageView, x: number, y: number): Point {
  const width = view.right - view.left;
  const height = view.top - view.bottom;
  if (view.turns === 1) return { x: height - y, y: x };
  if (view.turns === 2) return { x: width - x, y: height - y };
  if (view.turns === 3) return { x: y, y: width - x };
  return { x, y };
}
