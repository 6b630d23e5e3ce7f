"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useCallback, useMemo } from "react";

/** Which codes show their sub-codes: all but the closed ones, which this browser remembers by project. */
export function useOpenCodes(projectId: string) {
  const [closed, setClosed] = useLocalStorage<string[]>({
    key: `excerpta.closed-codes.${projectId}`,
    defaultValue: [],
  });
  const set = useMemo(() => new Set(closed), [closed]);
  const isOpen = useCallback((id: string) => !set.has(id), [set]);
  const setOpen = useCallback(
    (ids: readonly string[], open: boolean) =>
      setClosed((now) => {
        const rest = now.filter((each) => !ids.includes(each));
        return open ? rest : [...rest, ...ids];
      }),
    [setClosed],
  );
  return { isOpen, setOpen };
}
