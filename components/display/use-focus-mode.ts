"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { Surface } from "@/components/reader/surface";

interface Input {
  readonly surface: Surface | null;
  readonly caret: number | null;
  readonly keepPlace: (change: () => void) => void;
  readonly announce: (message: string) => void;
}

/** Whether everything but the text is put away. Style sheets do it, so that the text stays as it stands. */
export function useFocusMode({ surface, caret, keepPlace, announce }: Input) {
  const [on, setOn] = useState(false);

  useEffect(() => {
    if (!on) return;
    const { documentElement } = document;
    keepPlace(() => documentElement.setAttribute("data-focus-mode", ""));
    return () => keepPlace(() => documentElement.removeAttribute("data-focus-mode"));
  }, [on, keepPlace]);

  useEffect(() => {
    const block = on && caret !== null ? surface?.map.elementAt(caret) : null;
    block?.setAttribute("data-at-caret", "");
    return () => block?.removeAttribute("data-at-caret");
  }, [on, surface, caret]);

  const set = useCallback(
    (next: boolean) => {
      setOn(next);
      announce(next ? "Focus mode: only the text is shown. Escape leaves it." : "Focus mode is over.");
    },
    [announce],
  );
  return useMemo(() => ({ on, set }), [on, set]);
}
