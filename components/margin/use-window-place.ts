"use client";

import { useEffect, useState } from "react";
import type { Surface } from "@/components/reader/surface";

interface WindowPlace {
  /** Offset of the first text in view, UTF-16 units. */
  readonly offset: number;
  /** How much of the whole is in view, as a share. */
  readonly share: number;
}

/** How long what is in the window is told of one place while it is scrolled on, in milliseconds. */
const pause = 50;

/** What of the document is in the window, several times a second while it is scrolled. */
export function useWindowPlace(surface: Surface, length: number): WindowPlace {
  const [place, setPlace] = useState<WindowPlace>({ offset: 0, share: 1 });
  useEffect(() => {
    const { scroller } = surface;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      const share = Math.min(1, clientHeight / Math.max(1, scrollHeight));
      // Between blocks there is no text under the place that is looked at: heights tell about where one is.
      const byHeight = (scrollTop / Math.max(1, scrollHeight)) * length;
      const offset = scrollTop === 0 ? 0 : Math.round(surface.firstInView() ?? byHeight);
      setPlace((now) => (now.offset === offset && now.share === share ? now : { offset, share }));
    };
    const soon = () => {
      timer ??= setTimeout(look, pause);
    };
    const leave = surface.repaints.follow(soon);
    scroller.addEventListener("scroll", soon, { passive: true });
    return () => {
      clearTimeout(timer);
      leave();
      scroller.removeEventListener("scroll", soon);
    };
  }, [surface, length]);
  return place;
}
