"use client";

import { useCallback, useLayoutEffect, useState } from "react";
import { type PageLayout, pageAtHeight } from "./page-layout";

/** The pages in the window and near it. */
export interface PageWindow {
  readonly first: number;
  readonly last: number;
  /** The one that is read: at a third of the window's height. */
  readonly current: number;
}

const start: PageWindow = { first: 0, last: 0, current: 0 };

/** Which pages are near the window, and what to call when it was scrolled. A window's height above and below counts. */
export function usePageWindow(
  layout: PageLayout | null,
  scroller: HTMLElement | null,
): [window: PageWindow, look: () => void] {
  const [near, setNear] = useState(start);
  const look = useCallback(() => {
    if (layout === null || scroller === null) return;
    const { scrollTop, clientHeight } = scroller;
    const next = {
      first: pageAtHeight(layout, scrollTop - clientHeight * 0.75),
      last: pageAtHeight(layout, scrollTop + clientHeight * 1.75),
      current: pageAtHeight(layout, scrollTop + clientHeight / 3),
    };
    setNear((now) =>
      now.first === next.first && now.last === next.last && now.current === next.current ? now : next,
    );
  }, [layout, scroller]);
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [look]);
  return [near, look];
}
