import { api } from "@/lib/api/client";
import type { CodingsEvent } from "@/lib/coding/codings-ledger";
import type { LiveEvent } from "@/lib/live/live-news";

const mark = "ledger";

/** Where what is coded in a document is kept: changed by events, not asked for anew when others change something. */
export const ledgerKey = (projectId: string, documentId: string) =>
  [...api.coding.key(), mark, projectId, documentId] as const;

export const isLedgerKey = (queryKey: readonly unknown[]): boolean => queryKey[2] === mark;

/** An event as a ledger takes it in; one with too many codings has none: what is coded is to be asked for anew. */
export const asCodingsEvent = (event: LiveEvent): CodingsEvent => ({
  ...event,
  codings: event.codings ?? [],
});
