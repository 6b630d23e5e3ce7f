"use client";

import { useEffect } from "react";

/** Milliseconds after which what takes the focus over has taken it. */
const handover = 60;

/**
 * Whenever what had the focus goes (a box closes whose button has gone, too), the focus goes to the text, where the
 * caret is. Pressing where nothing takes the focus leaves it with nothing, as everywhere.
 */
export function useFocusKept(focusText: () => void): void {
  useEffect(() => {
    let pressed: Node | null = null;
    let waiting = 0;
    const press = (event: PointerEvent) => {
      pressed = event.target instanceof Node ? event.target : null;
    };
    const key = () => {
      pressed = null;
    };
    const leave = () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        const elsewhere = pressed?.isConnected === true;
        if (isLost && !elsewhere && document.hasFocus()) focusText();
      }, handover);
    };
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("keydown", key, true);
    document.addEventListener("focusout", leave);
    // Elements that are taken out of the page while they have the focus say nothing.
    const gone = new MutationObserver((changes) => {
      if (
        document.activeElement === document.body &&
        changes.some(({ removedNodes }) => removedNodes.length > 0)
      )
        leave();
    });
    gone.observe(document.body, { childList: true });
    return () => {
      window.clearTimeout(waiting);
      gone.disconnect();
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("keydown", key, true);
      document.removeEventListener("focusout", leave);
    };
  }, [focusText]);
}
