"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { replaceAddress } from "@/components/shell/page-address";
import type { AgreementSetup } from "@/lib/agreement/setup";
import { readSetup, writeSetup } from "@/lib/agreement/setup-address";

/** The set-up that the page's address asks for, and how to ask for another. */
export function useAgreementAddress() {
  const search = useSearchParams();
  const setup = useMemo(() => readSetup(new URLSearchParams(search.toString())), [search]);
  const change = useCallback(
    (patch: Partial<AgreementSetup>) => {
      const next = writeSetup({ ...setup, ...patch });
      replaceAddress(`?${next.toString()}`);
    },
    [setup],
  );
  return { setup, change };
}
