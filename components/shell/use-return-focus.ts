"use client";

import { useEffect, useState } from "react";

/**
 * Gives the focus back to what had it when a drawer or dialog came, once that has gone: for those that are in the page only
 * while they are open.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => (typeof document === "undefined" ? null : document.activeElement));
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
