"use client";

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Page } from "@/lib/text/page";
import { fitScale, layOutPages, type PageLayout, pageAtHeight, stepScale } from "./page-layout";

/** A place on a page that keeps its height in the window while the scale changes. */
interface Anchor {
  readonly page: number;
  /** Points from the page's top. */
  readonly y: number;
  /** Pixels from the window's top. */
  readonly at: number;
  /** What stands in the window's middle: points from the middle of the pages. */
  readonly x: number;
}

export interface PageZoom {
  /** Null until the width of the window is known. */
  readonly layout: PageLayout | null;
  /** The scale follows the width of the window. */
  readonly fits: boolean;
  readonly fit: () => void;
  /** To the next step; `at`: the height in the window, in pixels, that stays where it is. */
  readonly step: (direction: 1 | -1, at?: number) => void;
}

/** The scale of the pages, which stand in `root` inside the scrolled window. `padding`: pixels beside the widest page that are taken. */
export function usePageZoom(
  pages: readonly Page[],
  scroller: HTMLElement | null,
  root: RefObject<HTMLElement | null>,
  padding: (width: number) => number,
): PageZoom {
  const [width, setWidth] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const anchor = useRef<Anchor | null>(null);

  useLayoutEffect(() => {
    if (scroller === null) return;
    const sizes = new ResizeObserver(() => setWidth(scroller.clientWidth));
    sizes.observe(scroller);
    return () => sizes.disconnect();
  }, [scroller]);

  const scale = chosen ?? (width === null ? null : fitScale(pages, width - padding(width)));
  const layout = useMemo(() => (scale === null ? null : layOutPages(pages, scale)), [pages, scale]);

  const remember = useCallback(
    (at: number) => {
      if (scroller === null || layout === null) return;
      const page = pageAtHeight(layout, scroller.scrollTop + at);
      const y = (scroller.scrollTop + at - (layout.tops[page] ?? 0)) / layout.scale;
      const { left, width } = scroller.getBoundingClientRect();
      const pages = root.current?.getBoundingClientRect();
      const x = pages ? (left + width / 2 - (pages.left + pages.width / 2)) / layout.scale : 0;
      anchor.current = { page, y, at, x };
    },
    [scroller, layout, root],
  );
  useLayoutEffect(() => {
    const kept = anchor.current;
    if (kept === null || scroller === null || layout === null) return;
    anchor.current = null;
    scroller.scrollTo({ top: (layout.tops[kept.page] ?? 0) + kept.y * layout.scale - kept.at });
    const pages = root.current?.getBoundingClientRect();
    if (pages === undefined) return;
    const { left, width } = scroller.getBoundingClientRect();
    scroller.scrollBy({ left: pages.left + pages.width / 2 + kept.x * layout.scale - (left + width / 2) });
  }, [layout, scroller, root]);

  const fit = useCallback(() => {
    remember(0);
    setChosen(null);
  }, [remember]);
  const step = useCallback(
    (direction: 1 | -1, at = 0) => {
      if (layout === null) return;
      remember(at);
      setChosen(stepScale(layout.scale, direction));
    },
    [remember, layout],
  );
  return { layout, fits: chosen === null, fit, step };
}
