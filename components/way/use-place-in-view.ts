"use client";

import { useEffect, useState } from "react";
import type { Surface } from "@/components/reader/surface";

/** How long scrolling must have rested before what is in the window is looked at, in milliseconds. */
const rest = 120;

/** The offset of the first text in the window, known when scrolling rests; null before anything stands there. */
export function usePlaceInView(surface: Surface | null): number | null {
  const [place, setPlace] = useState<number | null>(null);
  useEffect(() => {
    if (surface === null) return;
    let timer: number | undefined;
    const look = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setPlace((before) => surface.firstInView() ?? before), rest);
    };
    look();
    surface.scroller.addEventListener("scroll", look, { passive: true });
    return () => {
      window.clearTimeout(timer);
      surface.scroller.removeEventListener("scroll", look);
    };
  }, [surface]);
  return place;
}
