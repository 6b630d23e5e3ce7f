"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type ExcerptsAddress, readAddress, writeAddress } from "@/lib/analysis/excerpts-address";

/** What the page's address asks for, and how to ask for something else in its place. */
export function useExcerptsAddress() {
  const search = useSearchParams();
  const address = useMemo(() => readAddress(new URLSearchParams(search.toString())), [search]);
  const change = useCallback(
    (patch: Partial<ExcerptsAddress>) => {
      const next = writeAddress({ ...address, ...patch });
      window.history.replaceState(null, "", `?${next.toString()}`);
    },
    [address],
  );
  return { address, change };
}
