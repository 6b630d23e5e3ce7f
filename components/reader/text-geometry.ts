import type { TextMap } from "./text-map";

/** A place in the scrolled content, in pixels from its top left corner. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Where an offset is in the content of `container`. */
export function spotOf(map: TextMap, container: HTMLElement, offset: number, bias: 1 | -1): Spot | null {
  const box = map.caretBox(offset, bias);
  if (box === null) return null;
  const origin = container.getBoundingClientRect();
  return { left: box.x - origin.left, top: box.top - origin.top, height: box.height };
}

/** Puts an absolutely placed element where a spot is, without another rendering; hides it where there is none. */
export function placeAt(element: HTMLElement | null, spot: Spot | null): void {
  if (element === null) return;
  element.hidden = spot === null;
  if (spot === null) return;
  element.style.translate = `${spot.left}px ${spot.top}px`;
  element.style.height = `${spot.height}px`;
}

/**
 * The first and the last offset of the line an offset stands in, as it is laid out, in a table of the line of its cell;
 * null where it is not shown.
 */
export function lineAt(map: TextMap, at: number): { start: number; end: number } | null {
  const after = map.pointOf(at, 1);
  // At the end of a cell what follows is another one's.
  const bias = after !== null && map.offsetOf(after.node, after.offset) === at ? 1 : -1;
  const box = map.caretBox(at, bias);
  const cell = map.pointOf(at, bias)?.node.parentElement?.closest("td, th");
  const around = (cell ?? map.elementAt(at))?.getBoundingClientRect();
  if (box === null || around === undefined) return null;
  const ends = [around.left + 1, around.right - 1].map((x) => map.offsetAtPoint(x, box.top + box.height / 2));
  const [left, right] = ends;
  if (typeof left !== "number" || typeof right !== "number") return null;
  return { start: Math.min(left, right), end: Math.max(left, right) };
}

/** How something is scrolled into view. */
export interface ScrollAim {
  /** Pixels kept free above and below. */
  readonly room: number;
  /** Where it goes when it was not in view, as a share of the window's height; left out: no further than it must. */
  readonly far?: number;
  /** Goes there even when it is in view. */
  readonly always?: boolean;
}

/** Scrolls an offset into view with some room above and below; does nothing where it is in view already. */
export function scrollToOffset(
  map: TextMap,
  scroller: HTMLElement,
  offset: number,
  { room, far, always = false }: ScrollAim,
): void {
  const view = scroller.getBoundingClientRect();
  const isInView = (box: { top: number; height: number }) =>
    box.top >= view.top + room && box.top + box.height <= view.bottom - room;
  const before = map.caretBox(offset, 1);
  if (before !== null && !always && isInView(before)) return;
  // Laying out what was skipped shifts what follows, so the first jump is only near: look again once it is laid out.
  map.elementAt(offset)?.scrollIntoView({ block: "nearest" });
  const box = map.caretBox(offset, 1);
  if (box === null) return;
  if (far !== undefined) scroller.scrollTop += box.top - view.top - far * view.height;
  else if (box.top < view.top + room) scroller.scrollTop -= view.top + room - box.top;
  else if (box.top + box.height > view.bottom - room)
    scroller.scrollTop += box.top + box.height - view.bottom + room;
}
