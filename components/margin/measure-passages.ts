/** Pixels from the top of a chunk or page. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Pixels taken off above and below: the paint of a line reaches a little into the next one, and passages that follow
 * one another could not share a lane.
 */
const reach = 1.5;

/** Where each passage's paint begins and ends in a chunk or page, in pixels from its top. Reads the layout. */
export function measurePassages(chunk: HTMLElement): Map<string, Extent> {
  const origin = chunk.getBoundingClientRect().top;
  const extents = new Map<string, Extent>();
  for (const mark of chunk.querySelectorAll<HTMLElement>("[data-p]")) {
    const { top, bottom } = mark.getBoundingClientRect();
    const trim = Math.min(reach, (bottom - top) / 4);
    for (const id of (mark.dataset.p ?? "").split(" ")) {
      const known = extents.get(id);
      extents.set(id, {
        top: Math.min(known?.top ?? Infinity, top - origin + trim),
        bottom: Math.max(known?.bottom ?? -Infinity, bottom - origin - trim),
      });
    }
  }
  return extents;
}
