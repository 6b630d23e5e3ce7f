"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import {
  type DifferencesAddress,
  readDifferences,
  writeDifferences,
} from "@/lib/adjudication/differences-address";
import { replaceAddress } from "@/components/shell/page-address";

/** What the page's address asks for, and how to ask for something else in its place. */
export function useDifferencesAddress() {
  const search = useSearchParams();
  const address = useMemo(() => readDifferences(new URLSearchParams(search.toString())), [search]);
  const change = useCallback(
    (patch: Partial<DifferencesAddress>) => {
      const next = writeDifferences({ ...address, ...patch });
      replaceAddress(`?${next.toString()}`);
    },
    [address],
  );
  return { address, change };
}
