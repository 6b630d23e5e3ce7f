"use client";

import { useCallback, useMemo, useRef } from "react";

export interface WayBack {
  /** A box opens: remembers where the focus is. */
  readonly leave: () => void;
  /** It has closed. */
  readonly goBack: () => void;
}

/**
 * Where the focus goes when a box closes: to the button in the passages' cards that opened it, as one is going through
 * them; else to the text.
 */
export function useWayBack(focusText: () => void): WayBack {
  const opener = useRef<Element | null>(null);
  const leave = useCallback(() => {
    opener.current = document.activeElement;
  }, []);
  const goBack = useCallback(() => {
    const { current } = opener;
    opener.current = null;
    if (current instanceof HTMLElement && current.isConnected && current.closest("[data-card]") !== null)
      current.focus();
    else focusText();
  }, [focusText]);
  return useMemo(() => ({ leave, goBack }), [leave, goBack]);
}
