"use client";

import { type Query, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import type { Coding } from "@/lib/coding/coding";
import type { LiveEvent } from "@/lib/live/live-news";

const olderKey = api.coding.listOlderIn.key();

/** Whether a query asks which codings are older. */
export const asksForOlder = ({ queryKey: [path] }: Query): boolean =>
  Array.isArray(path) && path.join() === olderKey[0].join();

/** Whether an event may have made codings older or not so: by confirming some, or taking that back. */
export const confirmsCodings = ({ codings }: Pick<LiveEvent, "codings">): boolean =>
  codings === null ||
  codings.some(({ before, after }) =>
    Boolean(before && after && ("confirmedAt" in before || "confirmedAt" in after)),
  );

/**
 * Which codings of a document were made under older definitions of their codes: asked for once for all of them, after
 * the codings themselves.
 */
export function useOlderCodings(projectId: string, documentId: string, loaded: boolean) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const { data } = useQuery({
    ...api.coding.listOlderIn.queryOptions({ input: { projectId, documentId } }),
    enabled: loaded,
  });
  const codeOf = useMemo(
    () =>
      new Map((data ?? []).flatMap(({ codeId, codingIds }) => codingIds.map((id) => [id, codeId] as const))),
    [data],
  );
  /** One that has got another code meanwhile is older no more. */
  const isOlder = useCallback(({ id, codeId }: Coding) => codeOf.get(id) === codeId, [codeOf]);
  const keep = useCallback(
    (codings: readonly Coding[]) =>
      save(() => client.coding.keep({ projectId, codingIds: codings.map(({ id }) => id) }), {
        failed: "Not kept",
        undoable: true,
        settle: () => queries.invalidateQueries({ predicate: asksForOlder }),
      }),
    [save, queries, projectId],
  );
  return { isOlder, keep };
}
