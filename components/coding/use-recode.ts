"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { client } from "@/lib/api/client";

/** What can be done to many codings at once, each one event. Every promise tells whether it worked. */
export function useRecode(projectId: string) {
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  return useMemo(() => {
    const save = async (write: () => Promise<{ event: { summary: string } | null }>): Promise<boolean> => {
      try {
        const { event } = await runInOrder(queries, projectId, write);
        notifyUndoable(event === null ? "Nothing had to change" : `You ${event.summary}`, undo);
        await queries.invalidateQueries();
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      }
    };
    return {
      change: (codingIds: readonly string[], codeId: string) =>
        save(() => client.coding.changeCode({ projectId, codingIds: [...codingIds], codeId })),
      add: (passageIds: readonly string[], codeId: string) =>
        save(() => client.coding.applyToPassages({ projectId, passageIds: [...passageIds], codeId })),
      remove: (codingIds: readonly string[]) =>
        save(() => client.coding.remove({ projectId, codingIds: [...codingIds] })),
    };
  }, [projectId, queries, undo]);
}
