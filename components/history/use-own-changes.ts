"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { runInOrder } from "@/components/shell/run-in-order";
import { client } from "@/lib/api/client";
import { CHANGES_PART } from "@/lib/live/changes-part";
import type { Entity } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import { ownChangesKey } from "./own-changes-key";
import type { Refresh } from "./undo-latest";

/** Why undoing several changes stopped, and at which. */
export interface Stop {
  readonly id: string;
  readonly reason: string;
  /** The change that all were to be undone back to. */
  readonly backTo: string;
}

/** One's own changes in a project, the latest first, and what can be done about them. */
export function useOwnChanges(projectId: string, refresh: Refresh) {
  const queries = useQueryClient();
  const [stop, setStop] = useState<Stop | null>(null);
  const [busy, setBusy] = useState(false);
  const found = useInfiniteQuery({
    queryKey: ownChangesKey(projectId),
    queryFn: ({ pageParam }) =>
      client.live.listMine({ projectId, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.length < CHANGES_PART ? undefined : last.at(-1)?.id),
    staleTime: 0,
  });

  const run = async (work: () => Promise<readonly Entity[] | undefined>) => {
    setBusy(true);
    setStop(null);
    let touched: readonly Entity[] | undefined;
    try {
      touched = await work();
    } catch (error) {
      notifyError(error, "Nothing undone");
    } finally {
      await refresh(touched);
      setBusy(false);
    }
  };
  const undoOne = (id: string) =>
    run(async () => {
      const { result } = await runInOrder(queries, projectId, () => client.live.undo({ projectId, id }));
      notifyDone(`Undone: ${result.undone}`);
      return result.touched;
    });
  const undoBackTo = (id: string, skip: readonly string[] = []) =>
    run(async () => {
      const { undone, stopped } = await runInOrder(queries, projectId, () =>
        client.live.undoBackTo({ projectId, id, skip: [...skip] }),
      );
      if (undone > 0) notifyDone(`Undone: ${countOf(undone, "change")}`);
      setStop(stopped && { ...stopped, backTo: id });
      return undefined;
    });
  return {
    changes: found.data?.pages.flat() ?? [],
    pending: found.isPending,
    failure: found.error,
    hasMore: found.hasNextPage,
    loadMore: () => void found.fetchNextPage(),
    busy,
    stop,
    undoOne,
    undoBackTo,
  };
}
