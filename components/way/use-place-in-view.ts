"use client";

import { useEffect, useState } from "react";
import type { Surface } from "@/components/reader/surface";
import { watchPlace } from "./watch-place";

/** The offset of the first text in the window, known when scrolling rests; null before anything stands there. */
export function usePlaceInView(surface: Surface | null): number | null {
  const [place, setPlace] = useState<number | null>(null);
  useEffect(() => (surface === null ? undefined : watchPlace(surface, setPlace)), [surface]);
  return place;
}
