"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Surface } from "./surface";

/** How long scrolling must have rested before what is in view is looked at, in milliseconds. */
const rest = 120;

/** The passages in view, in text order, and what to call when the text was scrolled. */
export function useVisiblePassages(surface: Surface | null): [ids: readonly string[], onScroll: () => void] {
  const [ids, setIds] = useState<readonly string[]>([]);
  const timer = useRef<number | undefined>(undefined);
  const look = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (surface === null) return;
      const seen = surface.listVisible(surface.scroller.getBoundingClientRect());
      setIds((before) => (before.join() === seen.join() ? before : seen));
    }, rest);
  }, [surface]);
  useLayoutEffect(() => surface?.repaints.follow(look), [surface, look]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return [ids, look];
}
