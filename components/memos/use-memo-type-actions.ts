"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { newId } from "@/components/coding/new-id";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import type { MemoType } from "@/lib/memos/memo-type";

/** What can be done with the project's types of memos. Promises tell whether it worked. */
export function useMemoTypeActions(projectId: string) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  return useMemo(() => {
    const settle = () => queries.invalidateQueries({ queryKey: api.memos.key() });
    const run = (command: () => ReturnType<typeof client.memos.types.add>) =>
      save(command, { failed: "The type was not saved", undoable: true, settle });
    return {
      add: (name: string, color: string | null) =>
        run(() => client.memos.types.add({ projectId, id: newId(), name, color })),
      edit: ({ id, name, color }: MemoType) =>
        run(() => client.memos.types.edit({ projectId, id, name, color })),
      remove: ({ id }: MemoType) => run(() => client.memos.types.remove({ projectId, id })),
    };
  }, [projectId, queries, save]);
}

export type MemoTypeActions = ReturnType<typeof useMemoTypeActions>;
