"use client";

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { codesOf } from "@/components/codebook/codes-of";
import { useLive, useOutbox } from "@/components/live/live-provider";
import { notifyError } from "@/components/shell/notify";
import { runInOrder } from "@/components/shell/run-in-order";
import { client } from "@/lib/api/client";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { Layer } from "@/lib/coding/coding";
import {
  type Answer,
  type CodingsLedger,
  beginOperation,
  openLedger,
  refuseOperation,
  renewLedger,
  saveOperation,
  savedOperations,
  shownCodings,
} from "@/lib/coding/codings-ledger";
import { countCodeChanges } from "@/lib/coding/count-changes";
import { type DocumentCodings, noCodings, readDocumentCodings } from "@/lib/coding/document-codings";
import { type Change, inverse } from "@/lib/shared/change";
import { asCodingsEvent, ledgerKey } from "./ledger-key";
import { newId } from "./new-id";
import type { CodingAnswer, CodingCall } from "./send-coding";
import { useEarlyCodings } from "./use-early-codings";

interface MoreOfChange<C extends CodingCall> {
  /** Layers that the changes need and that may be new. */
  readonly layers?: readonly Layer[];
  /** What differs in what the server did. */
  readonly correct?: (saved: CodingAnswer<C["procedure"]>) => Omit<Answer, "changed">;
}

/** What is coded in a document, and how to show a change before the server has answered. */
export interface DocumentCodingsState {
  readonly shown: DocumentCodings;
  readonly loaded: boolean;
  readonly failure: Error | null;
  /** The codings as they stand at the call, changes shown a moment ago included. */
  readonly current: () => DocumentCodings;
  /**
   * Shows changes at once; takes them back, with the server's sentence, when it refuses them. Where it cannot be
   * reached, they stay and are sent when it can. Null: it failed.
   */
  readonly change: <C extends CodingCall>(
    changes: readonly Change[],
    call: C,
    more?: MoreOfChange<C>,
  ) => Promise<CodingAnswer<C["procedure"]> | null>;
  /** Asks the server again. */
  readonly reload: () => Promise<void>;
}

const countAnew = (codes: readonly CodeView[], counts: ReadonlyMap<string, number>): CodeView[] =>
  codes.map((code) => {
    const by = counts.get(code.id);
    return by === undefined ? code : { ...code, codings: code.codings + by };
  });

/** Having the server count all codings of the project anew for each one would cost more than the coding. */
function countIn(queries: QueryClient, projectId: string, changes: readonly Change[]): void {
  const counts = countCodeChanges(changes);
  if (counts.size === 0) return;
  const queryKey = codesOf(projectId).queryKey;
  // The time stays that of the answer: so it is seen whether there was a newer one.
  const updatedAt = queries.getQueryState(queryKey)?.dataUpdatedAt;
  queries.setQueryData<CodeView[]>(queryKey, (codes) => codes && countAnew(codes, counts), { updatedAt });
}

/**
 * Notes what the codebook's counts are; the function it gives has them asked for anew if they were asked for meanwhile,
 * since that answer may or may not have counted what was on its way, or if they were to be and could not.
 */
function watchCounts(queries: QueryClient, projectId: string): () => void {
  const queryKey = codesOf(projectId).queryKey;
  const before = queries.getQueryState(queryKey);
  return () => {
    const now = queries.getQueryState(queryKey);
    const asked = now?.dataUpdatedAt !== before?.dataUpdatedAt || now?.fetchStatus === "fetching";
    if (asked || before?.isInvalidated === true) void queries.invalidateQueries({ queryKey });
  };
}

/** The codings of one document, fetched after its text, followed as they change, and changed optimistically. */
export function useDocumentCodings(projectId: string, documentId: string): DocumentCodingsState {
  const queries = useQueryClient();
  const live = useLive();
  const outbox = useOutbox();
  const queryKey = useMemo(() => ledgerKey(projectId, documentId), [projectId, documentId]);
  const early = useEarlyCodings(projectId, documentId);
  const { data, isSuccess, error } = useQuery({
    queryKey,
    queryFn: async () => {
      const before = queries.getQueryData<CodingsLedger>(queryKey);
      const savedBefore = before ? savedOperations(before) : new Set<string>();
      const preloaded = await early();
      // What the page asked for by itself may be older than anything heard here.
      let heardBefore = preloaded === null ? live.heardCount : 0;
      let view = preloaded ?? (await client.coding.list({ projectId, documentId }));
      let missed = live.eventsSince(heardBefore);
      while (missed === null) {
        heardBefore = live.heardCount;
        view = await client.coding.list({ projectId, documentId });
        missed = live.eventsSince(heardBefore);
      }
      const answer = readDocumentCodings(view);
      const events = missed.map(asCodingsEvent);
      const now = queries.getQueryData<CodingsLedger>(queryKey);
      return now ? renewLedger(now, answer, events, savedBefore) : openLedger(documentId, answer, events);
    },
    // Drawn again for what is shown, and not for how far it is on its way.
    select: shownCodings,
    // Comparing all codings with all others would take longer than painting the few that differ.
    structuralSharing: false,
    // A second pane with the same document shows what is known: asking anew would paint all of both again.
    refetchOnMount: (query) => query.getObserversCount() <= 1,
  });

  const update = useCallback(
    (change: (ledger: CodingsLedger) => CodingsLedger) =>
      queries.setQueryData<CodingsLedger>(queryKey, (ledger) => ledger && change(ledger)),
    [queries, queryKey],
  );
  const reload = useCallback(() => queries.invalidateQueries({ queryKey }), [queries, queryKey]);
  const current = useCallback(() => {
    const ledger = queries.getQueryData<CodingsLedger>(queryKey);
    return ledger ? shownCodings(ledger) : noCodings;
  }, [queries, queryKey]);
  const change = useCallback(
    async <C extends CodingCall>(
      changes: readonly Change[],
      call: C,
      { layers, correct }: MoreOfChange<C> = {},
    ): Promise<CodingAnswer<C["procedure"]> | null> => {
      const operation = newId();
      const loaded = queries.getQueryData(queryKey) !== undefined;
      update((ledger) => beginOperation(ledger, operation, changes, layers));
      const settleCounts = watchCounts(queries, projectId);
      countIn(queries, projectId, changes);
      outbox.add(operation, call);
      try {
        const saved = await runInOrder(queries, projectId, () => outbox.deliver(operation, call));
        update((ledger) =>
          saveOperation(ledger, operation, { changed: saved.event !== null, ...correct?.(saved) }),
        );
        settleCounts();
        if (!loaded) await reload();
        return saved;
      } catch (failure) {
        update((ledger) => refuseOperation(ledger, operation));
        countIn(queries, projectId, inverse(changes));
        // Where it was not refused but could not be told, it may have been done.
        void queries.invalidateQueries({ queryKey: codesOf(projectId).queryKey });
        notifyError(failure, "Not saved");
        return null;
      }
    },
    [projectId, queries, queryKey, update, outbox, reload],
  );
  const shown = data ?? noCodings;
  return useMemo(
    () => ({ shown, loaded: isSuccess, failure: error, current, change, reload }),
    [shown, isSuccess, error, current, change, reload],
  );
}
