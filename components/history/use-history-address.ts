"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { replaceAddress } from "@/components/shell/page-address";
import { type HistoryAddress, readHistoryAddress, writeHistoryAddress } from "@/lib/history/history-address";

/** What the page's address narrows the history to, and how to narrow it otherwise. */
export function useHistoryAddress() {
  const search = useSearchParams();
  const address = useMemo(() => readHistoryAddress(new URLSearchParams(search.toString())), [search]);
  const change = useCallback(
    (patch: Partial<HistoryAddress>) => {
      const next = writeHistoryAddress({ ...address, ...patch });
      replaceAddress(next === "" ? window.location.pathname : next);
    },
    [address],
  );
  const clear = useCallback(() => replaceAddress(window.location.pathname), []);
  return { address, change, clear };
}
