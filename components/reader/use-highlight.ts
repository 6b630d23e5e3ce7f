"use client";

import { useLayoutEffect } from "react";
import type { Range } from "@/lib/shared/offset";
import type { Highlight, Surface } from "./surface";

/** Paints ranges over the document, anew after each repaint; a function is asked each time which they are. */
export function useHighlight(
  name: Highlight,
  surface: Surface,
  ranges: readonly Range[] | (() => readonly Range[]),
): void {
  useLayoutEffect(() => {
    const leave = surface.repaints.follow(() =>
      surface.highlight(name, typeof ranges === "function" ? ranges() : ranges),
    );
    return () => {
      leave();
      surface.highlight(name, []);
    };
  }, [name, surface, ranges]);
}
