"use client";

import { useCallback, useMemo, useRef } from "react";

export interface WayBack {
  /** A box opens: remembers where the focus is. */
  readonly leave: () => void;
  /** It has closed. */
  readonly goBack: () => void;
}

/**
 * Where the focus goes when a box closes: to the button in the passages' cards that opened it, if one goes through them
 * with the keyboard; else to the text, where keys are for coding.
 */
export function useWayBack(focusText: () => void): WayBack {
  const opener = useRef<Element | null>(null);
  const leave = useCallback(() => {
    const { activeElement } = document;
    opener.current = activeElement?.matches(":focus-visible") ? activeElement : null;
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
