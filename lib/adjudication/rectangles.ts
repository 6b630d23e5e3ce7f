import type { Region } from "@/lib/coding/region";

/** The smallest rectangle that holds all of some on one page; one at least. */
export function joinRectangles(regions: readonly Region[]): Region {
  return {
    ...regions[0]!,
    left: Math.min(...regions.map(({ left }) => left)),
    top: Math.min(...regions.map(({ top }) => top)),
    right: Math.max(...regions.map(({ right }) => right)),
    bottom: Math.max(...regions.map(({ bottom }) => bottom)),
  };
}

/** What all of some rectangles on one page have in common; null where that is nothing. One at least. */
export function shareOfRectangles(regions: readonly Region[]): Region | null {
  const shared = {
    ...regions[0]!,
    left: Math.max(...regions.map(({ left }) => left)),
    top: Math.max(...regions.map(({ top }) => top)),
    right: Math.min(...regions.map(({ right }) => right)),
    bottom: Math.min(...regions.map(({ bottom }) => bottom)),
  };
  return shared.left < shared.right && shared.top < shared.bottom ? shared : null;
}
