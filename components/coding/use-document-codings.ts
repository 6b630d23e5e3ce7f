"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { notifyError } from "@/components/shell/notify";
import { api } from "@/lib/api/client";
import { type DocumentCodingsView, changeDocumentCodings } from "@/lib/coding/document-codings";
import { type Change, inverse } from "@/lib/shared/change";

const empty: DocumentCodingsView = { passages: [], codings: [], layers: [] };

/** What is coded in a document, and how to show a change before the server has answered. */
export interface DocumentCodings {
  readonly view: DocumentCodingsView;
  readonly loaded: boolean;
  readonly failure: Error | null;
  /** The view as it stands at the call, changes shown a moment ago included. */
  readonly current: () => DocumentCodingsView;
  /** Shows changes at once; takes them back, with the server's sentence, when `save` fails. Null: it failed. */
  readonly change: <T>(changes: readonly Change[], save: () => Promise<T>) => Promise<T | null>;
  /** Asks the server again, where ids it chose differ from those shown. */
  readonly reload: () => Promise<void>;
}

/** The codings of one document, fetched after its text and changed optimistically. */
export function useDocumentCodings(projectId: string, documentId: string): DocumentCodings {
  const queries = useQueryClient();
  const options = useMemo(
    () => api.coding.list.queryOptions({ input: { projectId, documentId } }),
    [projectId, documentId],
  );
  const { data, isSuccess, error } = useQuery(options);
  const { queryKey } = options;

  const current = useCallback(() => queries.getQueryData(queryKey) ?? empty, [queries, queryKey]);
  const reload = useCallback(() => queries.invalidateQueries({ queryKey }), [queries, queryKey]);
  const change = useCallback(
    async <T>(changes: readonly Change[], save: () => Promise<T>): Promise<T | null> => {
      const show = (shown: readonly Change[]) =>
        queries.setQueryData(queryKey, (view) => view && changeDocumentCodings(view, shown));
      const loaded = queries.getQueryData(queryKey) !== undefined;
      if (loaded) await queries.cancelQueries({ queryKey });
      show(changes);
      try {
        const saved = await save();
        if (!loaded) await reload();
        void queries.invalidateQueries({ queryKey: api.codebook.key() });
        return saved;
      } catch (failure) {
        show(inverse(changes));
        notifyError(failure, "Not saved");
        return null;
      }
    },
    [queries, queryKey, reload],
  );
  return useMemo(
    () => ({ view: data ?? empty, loaded: isSuccess, failure: error, current, change, reload }),
    [data, isSuccess, error, current, change, reload],
  );
}
