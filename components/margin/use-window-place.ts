"use client";

import { useEffect, useState } from "react";
import type { Surface } from "@/components/reader/surface";

interface WindowPlace {
  /** Offset of the first text in view, UTF-16 units. */
  readonly offset: number;
  /** How much of the whole is in view, as a share. */
  readonly share: number;
}

/** What of the document is in the window, once a frame while it is scrolled. */
export function useWindowPlace(surface: Surface, length: number, version: number): WindowPlace {
  const [place, setPlace] = useState<WindowPlace>({ offset: 0, share: 1 });
  useEffect(() => {
    const { scroller } = surface;
    let frame = 0;
    const look = () => {
      frame = 0;
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      const share = Math.min(1, clientHeight / Math.max(1, scrollHeight));
      // Between blocks there is no text under the place that is looked at: heights tell about where one is.
      const byHeight = (scrollTop / Math.max(1, scrollHeight)) * length;
      const offset = scrollTop === 0 ? 0 : Math.round(surface.firstInView() ?? byHeight);
      setPlace((now) => (now.offset === offset && now.share === share ? now : { offset, share }));
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    soon();
    scroller.addEventListener("scroll", soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener("scroll", soon);
    };
  }, [surface, length, version]);
  return place;
}
