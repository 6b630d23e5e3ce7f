"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { notifyError } from "@/components/shell/notify";
import { runInOrder } from "@/components/shell/run-in-order";
import { api, client } from "@/lib/api/client";
import type { CodeView } from "@/lib/codebook/server/queries";
import { countCodeChanges } from "@/lib/coding/count-changes";
import type { Layer } from "@/lib/coding/coding";
import {
  type DocumentCodings,
  changeDocumentCodings,
  noCodings,
  readDocumentCodings,
  withLayer,
} from "@/lib/coding/document-codings";
import { type Change, inverse } from "@/lib/shared/change";
import { useEarlyCodings } from "./use-early-codings";

/** What is coded in a document, and how to show a change before the server has answered. */
export interface DocumentCodingsState {
  readonly shown: DocumentCodings;
  readonly loaded: boolean;
  readonly failure: Error | null;
  /** The codings as they stand at the call, changes shown a moment ago included. */
  readonly current: () => DocumentCodings;
  /** Shows changes at once; takes them back, with the server's sentence, when `save` fails. Null: it failed. */
  readonly change: <T>(changes: readonly Change[], save: () => Promise<T>) => Promise<T | null>;
  /** Shows codings in a layer that the server has just made. */
  readonly putInLayer: (codingIds: readonly string[], layer: Layer) => void;
  /** Asks the server again, where ids it chose differ from those shown. */
  readonly reload: () => Promise<void>;
}

const countAnew = (codes: readonly CodeView[], counts: ReadonlyMap<string, number>): CodeView[] =>
  codes.map((code) => {
    const by = counts.get(code.id);
    return by === undefined ? code : { ...code, codings: code.codings + by };
  });

/** The codings of one document, fetched after its text and changed optimistically. */
export function useDocumentCodings(projectId: string, documentId: string): DocumentCodingsState {
  const queries = useQueryClient();
  const queryKey = useMemo(
    () => [...api.coding.key(), "document", projectId, documentId] as const,
    [projectId, documentId],
  );
  const early = useEarlyCodings(projectId, documentId);
  const { data, isSuccess, error } = useQuery({
    queryKey,
    queryFn: async () =>
      readDocumentCodings((await early()) ?? (await client.coding.list({ projectId, documentId }))),
    // Comparing all codings with all others would take longer than painting the few that differ.
    structuralSharing: false,
    // A second pane with the same document shows what is known: asking anew would paint all of both again.
    refetchOnMount: (query) => query.getObserversCount() <= 1,
  });

  const current = useCallback(
    () => queries.getQueryData<DocumentCodings>(queryKey) ?? noCodings,
    [queries, queryKey],
  );
  const reload = useCallback(() => queries.invalidateQueries({ queryKey }), [queries, queryKey]);
  const change = useCallback(
    async <T>(changes: readonly Change[], save: () => Promise<T>): Promise<T | null> => {
      const show = (shown: readonly Change[]) => {
        queries.setQueryData<DocumentCodings>(
          queryKey,
          (codings) => codings && changeDocumentCodings(codings, shown),
        );
        // Having the server count all codings of the project anew for each one would cost more than the coding.
        const counts = countCodeChanges(shown);
        if (counts.size === 0) return;
        queries.setQueryData<CodeView[]>(
          api.codebook.list.queryKey({ input: { projectId } }),
          (codes) => codes && countAnew(codes, counts),
        );
      };
      const loaded = queries.getQueryData(queryKey) !== undefined;
      const asking = queries.isFetching({ queryKey }) > 0;
      if (loaded && asking) await queries.cancelQueries({ queryKey });
      show(changes);
      try {
        const saved = await runInOrder(queries, projectId, save);
        if (!loaded || asking) await reload();
        return saved;
      } catch (failure) {
        show(inverse(changes));
        notifyError(failure, "Not saved");
        return null;
      }
    },
    [projectId, queries, queryKey, reload],
  );
  const putInLayer = useCallback(
    (codingIds: readonly string[], layer: Layer) =>
      queries.setQueryData<DocumentCodings>(
        queryKey,
        (codings) => codings && withLayer(codings, codingIds, layer),
      ),
    [queries, queryKey],
  );
  return useMemo(
    () => ({
      shown: data ?? noCodings,
      loaded: isSuccess,
      failure: error,
      current,
      change,
      putInLayer,
      reload,
    }),
    [data, isSuccess, error, current, change, putInLayer, reload],
  );
}
