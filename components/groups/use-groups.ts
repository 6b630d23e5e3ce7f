"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { newId } from "@/components/coding/new-id";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import type { DocumentGroup } from "@/lib/groups/document-group";

const none: readonly DocumentGroup[] = [];

/** A project's folders and sets of documents and what one can do with them. Every promise tells whether it worked. */
export function useGroups(projectId: string) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const { data } = useQuery(api.groups.list.queryOptions({ input: { projectId } }));
  const actions = useMemo(() => {
    const write = (work: Parameters<typeof save>[0]) =>
      save(work, {
        failed: "Nothing was changed",
        undoable: true,
        settle: () =>
          Promise.all(
            [api.groups.key(), api.analysis.key(), api.queries.key()].map((queryKey) =>
              queries.invalidateQueries({ queryKey }),
            ),
          ),
      });
    return {
      create: (kind: DocumentGroup["kind"], name: string) =>
        write(() => client.groups.create({ projectId, id: newId(), kind, name })),
      rename: (id: string, name: string) => write(() => client.groups.rename({ projectId, id, name })),
      remove: (id: string) => write(() => client.groups.remove({ projectId, id })),
      /** Null: into no folder. */
      put: (id: string | null, documentIds: string[]) =>
        write(() => client.groups.put({ projectId, id, documentIds })),
      take: (id: string, documentIds: string[]) =>
        write(() => client.groups.take({ projectId, id, documentIds })),
    };
  }, [projectId, queries, save]);
  return { groups: data ?? none, actions };
}

export type GroupActions = ReturnType<typeof useGroups>["actions"];
