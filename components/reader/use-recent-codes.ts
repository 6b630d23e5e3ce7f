"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useCallback } from "react";

const kept = 12;

/** The codes one has applied last in a project, the latest first; remembered in this browser. */
export function useRecentCodes(
  projectId: string,
): [ids: readonly string[], remember: (ids: readonly string[]) => void] {
  const [recent, setRecent] = useLocalStorage<string[]>({
    key: `excerpta-recent-codes-${projectId}`,
    defaultValue: [],
  });
  const remember = useCallback(
    (ids: readonly string[]) => setRecent((before) => [...new Set([...ids, ...before])].slice(0, kept)),
    [setRecent],
  );
  return [recent, remember];
}
