import type { TextMap } from "./text-map";

/** A place in the scrolled content, in pixels from its top left corner. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The edge of the character before or after an offset: where a caret stands. Null where nothing is shown. */
function caretBox(
  map: TextMap,
  offset: number,
  bias: 1 | -1,
): { x: number; top: number; height: number } | null {
  const point = map.pointOf(offset, bias);
  if (point === null) return null;
  const range = document.createRange();
  const length = point.node.nodeValue?.length ?? 0;
  const before = point.offset > 0 && (bias === -1 || point.offset === length);
  range.setStart(point.node, before ? point.offset - 1 : point.offset);
  range.setEnd(point.node, before ? point.offset : Math.min(length, point.offset + 1));
  const boxes = range.getClientRects();
  const box = before ? boxes[boxes.length - 1] : boxes[0];
  if (box === undefined) return null;
  const element = point.node.parentElement;
  const rightToLeft = element !== null && getComputedStyle(element).direction === "rtl";
  return { x: before === rightToLeft ? box.left : box.right, top: box.top, height: box.height };
}

/** Where an offset is in the content of `container`. */
export function spotOf(map: TextMap, container: HTMLElement, offset: number, bias: 1 | -1): Spot | null {
  const box = caretBox(map, offset, bias);
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
 * Scrolls an offset into view with some room above and below; does nothing where it is in view already. `far`: where
 * it goes when it was not, as a share of the window's height; left out: no further than it must.
 */
export function scrollToOffset(
  map: TextMap,
  scroller: HTMLElement,
  offset: number,
  { room, far }: { readonly room: number; readonly far?: number },
): void {
  const view = scroller.getBoundingClientRect();
  const isInView = (box: { top: number; height: number }) =>
    box.top >= view.top + room && box.top + box.height <= view.bottom - room;
  const before = caretBox(map, offset, 1);
  if (before !== null && isInView(before)) return;
  // Laying out what was skipped shifts what follows, so the first jump is only near: look again once it is laid out.
  map.blockElement(map.blockAt(offset))?.scrollIntoView({ block: "nearest" });
  const box = caretBox(map, offset, 1);
  if (box === null) return;
  if (far !== undefined) scroller.scrollTop += box.top - view.top - far * view.height;
  else if (box.top < view.top + room) scroller.scrollTop -= view.top + room - box.top;
  else if (box.top + box.height > view.bottom - room)
    scroller.scrollTop += box.top + box.height - view.bottom + room;
}
