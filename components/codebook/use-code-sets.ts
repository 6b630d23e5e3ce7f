"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";
import type { CodeSet, CodeSetFields } from "@/lib/codebook/code-set";

const none: readonly CodeSet[] = [];

/** A project's code sets and what one can do with them. Every promise tells whether it worked. */
export function useCodeSets(projectId: string) {
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  const { data } = useQuery(api.codebook.sets.list.queryOptions({ input: { projectId } }));

  const save = useCallback(
    async (write: () => Promise<{ event: { summary: string } | null }>): Promise<boolean> => {
      try {
        const { event } = await runInOrder(queries, projectId, write);
        if (event) notifyUndoable(`You ${event.summary}`, undo);
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      } finally {
        await queries.invalidateQueries({ queryKey: api.codebook.sets.key() });
      }
    },
    [projectId, queries, undo],
  );
  const actions = useMemo(
    () => ({
      add: (id: string, name: string, codeIds: readonly string[]) =>
        save(() => client.codebook.sets.add({ projectId, id, name, codeIds: [...codeIds] })),
      edit: (id: string, { name, codeIds, index }: CodeSetFields) =>
        save(() =>
          client.codebook.sets.edit({ projectId, id, name, codeIds: codeIds && [...codeIds], index }),
        ),
      remove: (id: string) => save(() => client.codebook.sets.remove({ projectId, id })),
    }),
    [projectId, save],
  );
  return { sets: data ?? none, actions };
}
