/** Pixels from the top of a chunk or page. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Where each passage's paint begins and ends in a chunk or page, in pixels from its top. Reads the layout. */
export function measurePassages(chunk: HTMLElement): Map<string, Extent> {
  const origin = chunk.getBoundingClientRect().top;
  const extents = new Map<string, Extent>();
  for (const mark of chunk.querySelectorAll<HTMLElement>("[data-p]")) {
    const { top, bottom } = mark.getBoundingClientRect();
    for (const id of (mark.dataset.p ?? "").split(" ")) {
      const known = extents.get(id);
      extents.set(id, {
        top: Math.min(known?.top ?? Infinity, top - origin),
        bottom: Math.max(known?.bottom ?? -Infinity, bottom - origin),
      });
    }
  }
  return extents;
}
