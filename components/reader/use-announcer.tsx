"use client";

import { VisuallyHidden } from "@mantine/core";
import { type ReactNode, useCallback, useState } from "react";

/** A live region and the function that speaks through it. Saying the same twice is heard twice. */
export function useAnnouncer(): [region: ReactNode, announce: (message: string) => void] {
  const [said, setSaid] = useState({ message: "", count: 0 });
  const announce = useCallback(
    (message: string) => setSaid(({ count }) => ({ message, count: count + 1 })),
    [],
  );
  const region = (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={said.count}>{said.message}</span>
    </VisuallyHidden>
  );
  return [region, announce];
}
