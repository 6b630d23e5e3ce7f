"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { notifyError } from "@/components/shell/notify";
import { runInOrder } from "@/components/shell/run-in-order";
import { api, client } from "@/lib/api/client";
import {
  type DocumentCodings,
  changeDocumentCodings,
  noCodings,
  readDocumentCodings,
} from "@/lib/coding/document-codings";
import { type Change, inverse } from "@/lib/shared/change";

/** What is coded in a document, and how to show a change before the server has answered. */
export interface DocumentCodingsState {
  readonly shown: DocumentCodings;
  readonly loaded: boolean;
  readonly failure: Error | null;
  /** The codings as they stand at the call, changes shown a moment ago included. */
  readonly current: () => DocumentCodings;
  /** Shows changes at once; takes them back, with the server's sentence, when `save` fails. Null: it failed. */
  readonly change: <T>(changes: readonly Change[], save: () => Promise<T>) => Promise<T | null>;
  /** Asks the server again, where ids it chose differ from those shown. */
  readonly reload: () => Promise<void>;
}

/** The codings of one document, fetched after its text and changed optimistically. */
export function useDocumentCodings(projectId: string, documentId: string): DocumentCodingsState {
  const queries = useQueryClient();
  const queryKey = useMemo(
    () => [...api.coding.key(), "document", projectId, documentId] as const,
    [projectId, documentId],
  );
  const { data, isSuccess, error } = useQuery({
    queryKey,
    queryFn: async () => readDocumentCodings(await client.coding.list({ projectId, documentId })),
    // Comparing all codings with all others would take longer than painting the few that differ.
    structuralSharing: false,
  });

  const current = useCallback(
    () => queries.getQueryData<DocumentCodings>(queryKey) ?? noCodings,
    [queries, queryKey],
  );
  const reload = useCallback(() => queries.invalidateQueries({ queryKey }), [queries, queryKey]);
  const change = useCallback(
    async <T>(changes: readonly Change[], save: () => Promise<T>): Promise<T | null> => {
      const show = (shown: readonly Change[]) =>
        queries.setQueryData<DocumentCodings>(
          queryKey,
          (codings) => codings && changeDocumentCodings(codings, shown),
        );
      const loaded = queries.getQueryData(queryKey) !== undefined;
      const asking = queries.isFetching({ queryKey }) > 0;
      if (loaded && asking) await queries.cancelQueries({ queryKey });
      show(changes);
      try {
        const saved = await runInOrder(queries, projectId, save);
        if (!loaded || asking) await reload();
        void queries.invalidateQueries({ queryKey: api.codebook.key() });
        return saved;
      } catch (failure) {
        show(inverse(changes));
        notifyError(failure, "Not saved");
        return null;
      }
    },
    [projectId, queries, queryKey, reload],
  );
  return useMemo(
    () => ({ shown: data ?? noCodings, loaded: isSuccess, failure: error, current, change, reload }),
    [data, isSuccess, error, current, change, reload],
  );
}
