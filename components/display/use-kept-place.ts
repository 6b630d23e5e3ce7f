"use client";

import { useCallback, useRef } from "react";
import type { Surface } from "@/components/reader/surface";

/** A character and how far below the window's upper edge it stands, in pixels. */
export interface Anchor {
  readonly offset: number;
  readonly below: number;
  /** Where the text was scrolled to when this was so. */
  readonly scrolled: number;
}

/** Laying out text that was skipped moves what follows, so it takes some looks until the place stands still. */
const looks = 6;

const distanceOf = (surface: Surface, offset: number): number | null => {
  const box = surface.map.caretBox(offset, 1);
  return box === null ? null : box.top - surface.scroller.getBoundingClientRect().top;
};

export function findAnchor(surface: Surface): Anchor | null {
  const offset = surface.firstInView();
  const below = offset === null ? null : distanceOf(surface, offset);
  return offset === null || below === null ? null : { offset, below, scrolled: surface.scroller.scrollTop };
}

function bringBack(surface: Surface, { offset, below }: Anchor): void {
  for (let look = 0; look < looks; look++) {
    const now = distanceOf(surface, offset);
    if (now === null || Math.abs(now - below) < 0.5) return;
    surface.scroller.scrollTop += now - below;
  }
}

/** Puts what is held where it was, now and once the next frames have laid out what was skipped; tells each time. */
export function settle(surface: Surface, anchor: Anchor, tell: () => void = () => undefined): void {
  const look = () => {
    bringBack(surface, anchor);
    tell();
  };
  look();
  requestAnimationFrame(() => {
    look();
    requestAnimationFrame(look);
  });
}

/**
 * Runs what lays the text out anew, and keeps its first line in view where it was. Several changes in a row keep the
 * same character in its place: each for itself would lose up to a line.
 */
export function useKeptPlace(surface: Surface | null): (change: () => void) => void {
  const held = useRef<Anchor | null>(null);
  return useCallback(
    (change) => {
      if (surface === null || surface.scroller.scrollTop === 0) return change();
      const before = held.current;
      const still = before !== null && Math.abs(before.scrolled - surface.scroller.scrollTop) < 2;
      const anchor = still ? before : findAnchor(surface);
      change();
      if (anchor === null) return;
      settle(surface, anchor, () => {
        held.current = { ...anchor, scrolled: surface.scroller.scrollTop };
      });
    },
    [surface],
  );
}
