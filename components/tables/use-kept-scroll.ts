"use client";

import { type RefObject, useLayoutEffect } from "react";

const places = new Map<string, { left: number; top: number }>();

/** Brings an element back to where it was scrolled when the page was left, for as long as it is not loaded anew. */
export function useKeptScroll(element: RefObject<HTMLElement | null>, key: string): void {
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const place = places.get(key);
    if (place) node.scrollTo(place);
    return () => {
      places.set(key, { left: node.scrollLeft, top: node.scrollTop });
    };
  }, [element, key]);
}
