/** Sharp enough in print at the size it has on the page. */
const pixelsPerPoint = 2.5;
/** Pixels of the longer side: a figure over a whole page is still read, and no file is larger than a few megabytes. */
const longest = 1_400;

/** How large, in whole pixels, the picture of a rectangle given in points is; at least one a side. */
export function pictureSize(rect: {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}): { width: number; height: number } {
  const [width, height] = [rect.right - rect.left, rect.bottom - rect.top];
  const scale = Math.min(pixelsPerPoint, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
