"use client";

import { useCallback, useMemo, useState } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { makeRegion } from "@/lib/coding/region";

export interface RegionTool {
  /** The next drag draws a rectangle. */
  readonly drawing: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
  /** Places a rectangle in the middle of the page that is read, to be moved by keys. */
  readonly place: () => void;
  /** How often a rectangle was placed by a key, whose frame takes the focus; 0 where the last one was drawn. */
  readonly placed: number;
}

/** The tool that draws rectangles on pages. */
export function useRegionTool(reader: ReaderState, currentPage: number): RegionTool {
  const { document, mayCode, setDrawn, announce } = reader;
  const [drawing, setDrawing] = useState(false);
  const [placed, setPlaced] = useState(0);
  const page = document.pages[currentPage];

  const toggle = useCallback(() => {
    setPlaced(0);
    setDrawing((on) => !on);
  }, []);
  const stop = useCallback(() => {
    setPlaced(0);
    setDrawing(false);
  }, []);
  const place = useCallback(() => {
    if (!mayCode || page === undefined) return;
    const { width, height } = page;
    setPlaced((times) => times + 1);
    setDrawn(
      makeRegion(page, { left: width / 4, top: height / 3, right: (3 * width) / 4, bottom: height / 2 }),
    );
    announce(
      "A rectangle. Arrow keys move it, with Shift they change its size, C codes it, Escape drops it.",
    );
  }, [mayCode, page, setDrawn, announce]);
  return useMemo(
    () => ({ drawing: drawing && mayCode, toggle, stop, place, placed }),
    [drawing, mayCode, toggle, stop, place, placed],
  );
}
