"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { replaceAddress } from "@/components/shell/page-address";
import { type ExcerptsAddress, readAddress, writeAddress } from "@/lib/analysis/excerpts-address";

/** What the page's address asks for, and how to ask for something else in its place. */
export function useExcerptsAddress() {
  const search = useSearchParams();
  const address = useMemo(() => readAddress(new URLSearchParams(search.toString())), [search]);
  const change = useCallback(
    (patch: Partial<ExcerptsAddress>) => {
      const next = writeAddress({ ...address, ...patch });
      replaceAddress(`?${next.toString()}`);
    },
    [address],
  );
  return { address, change };
}
