"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useMemo } from "react";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { client } from "@/lib/api/client";

type Work = () => Promise<{ event: { summary: string } | null }>;

/** What one can do to a round that is there. Each tells what was done and offers to take it back; false: it failed. */
export function useRoundActions(projectId: string) {
  const queries = useQueryClient();
  const refreshPage = usePageRefresh();
  const { undo } = useHistory(projectId);
  return useMemo(() => {
    const run = async (work: Work): Promise<boolean> => {
      try {
        const { event } = await runInOrder(queries, projectId, work);
        // What one may see can change with a round, on every page.
        await queries.invalidateQueries();
        refreshPage();
        if (event) notifyUndoable(`You ${event.summary}`, undo);
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      }
    };
    return {
      changeState: (id: string, to: "open" | "closed") =>
        run(() => client.rounds.changeState({ projectId, id, to })),
      remove: (id: string) => run(() => client.rounds.remove({ projectId, id })),
      markDone: (id: string, done: boolean) => run(() => client.rounds.markDone({ projectId, id, done })),
      assign: (roundId: string, documentId: string, userId: string) =>
        run(() => client.rounds.assign({ projectId, roundId, documentId, userId })),
      reassign: (id: string, userId: string | null) =>
        run(() => client.rounds.reassign({ projectId, id, userId })),
    };
  }, [projectId, queries, refreshPage, undo]);
}
