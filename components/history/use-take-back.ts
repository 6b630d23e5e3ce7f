"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { notifyDone } from "@/components/shell/notify";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { client } from "@/lib/api/client";

/** Takes single changes back, one's own or another's, and keeps why one could not be. */
export function useTakeBack(projectId: string) {
  const queries = useQueryClient();
  const { refresh } = useHistory(projectId);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const takeBack = async (id: string, own: boolean, restored?: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      const { result } = await runInOrder(queries, projectId, () =>
        own ? client.live.undo({ projectId, id }) : client.live.undoOthers({ projectId, id }),
      );
      notifyDone(restored === undefined ? `Undone: ${result.undone}` : `Restored: ${restored}`);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : "Something went wrong. Try again.");
    } finally {
      await refresh();
      setBusy(false);
    }
  };
  return { busy, refusal, takeBack };
}
