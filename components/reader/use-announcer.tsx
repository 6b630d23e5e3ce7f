"use client";

import { VisuallyHidden } from "@mantine/core";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";

/** Milliseconds after which a key that is held down has come to rest. */
const rest = 120;

export interface Announcer {
  readonly region: ReactNode;
  /** Saying the same twice is heard twice. */
  readonly announce: (message: string) => void;
  /** Once nothing more comes: of what is said in a row only the last is heard, and nothing when something else is said. */
  readonly announceAtRest: (say: () => string) => void;
}

/** A live region and the functions that speak through it. */
export function useAnnouncer(): Announcer {
  const [said, setSaid] = useState({ message: "", count: 0 });
  const waiting = useRef<number | undefined>(undefined);
  const announce = useCallback((message: string) => {
    window.clearTimeout(waiting.current);
    setSaid(({ count }) => ({ message, count: count + 1 }));
  }, []);
  const announceAtRest = useCallback(
    (say: () => string) => {
      window.clearTimeout(waiting.current);
      waiting.current = window.setTimeout(() => {
        const message = say();
        if (message !== "") announce(message);
      }, rest);
    },
    [announce],
  );
  return useMemo(
    () => ({
      region: (
        <VisuallyHidden role="status" aria-live="polite">
          <span key={said.count}>{said.message}</span>
        </VisuallyHidden>
      ),
      announce,
      announceAtRest,
    }),
    [said, announce, announceAtRest],
  );
}
