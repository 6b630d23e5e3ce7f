import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { asCodingsEvent, isLedgerKey } from "@/components/coding/ledger-key";
import { type CodingsLedger, hearEvent } from "@/lib/coding/codings-ledger";
import type { LiveConnection } from "./live-connection";

/** Has every document that was opened in this window take in what is coded in it. */
export function useHearCodings(live: LiveConnection): void {
  const queries = useQueryClient();
  useEffect(() => {
    const predicate = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => isLedgerKey(queryKey);
    return live.onEvent((event) => {
      const heard = asCodingsEvent(event);
      queries.setQueriesData<CodingsLedger>({ predicate }, (ledger) => ledger && hearEvent(ledger, heard));
      if (event.codings === null) void queries.invalidateQueries({ predicate });
    });
  }, [live, queries]);
}
