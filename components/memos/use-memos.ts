"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";
import type { BodyNode } from "@/lib/memos/memo";
import type { MemosInput } from "@/lib/memos/schema";
import type { MemoView } from "@/lib/memos/server/queries";

export interface MemoDraft {
  readonly title: string;
  readonly body: BodyNode;
}

export type MemoOn = NonNullable<MemosInput["on"]>;

/** The memos of a project, or on one target, and what one can do with them. Promises tell whether it worked. */
export function useMemos(projectId: string, on?: MemoOn, initialMemos?: readonly MemoView[]) {
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  const { data, error, isPending } = useQuery({
    ...api.memos.list.queryOptions({ input: { projectId, on } }),
    ...(initialMemos && { initialData: [...initialMemos] }),
  });
  const actions = useMemo(() => {
    const run = async (save: () => Promise<unknown>): Promise<boolean> => {
      try {
        await runInOrder(queries, projectId, save);
        return true;
      } catch (failure) {
        notifyError(failure, "The memo was not saved");
        return false;
      } finally {
        await Promise.all([
          queries.invalidateQueries({ queryKey: api.memos.key() }),
          queries.invalidateQueries({ queryKey: api.codebook.key() }),
        ]);
      }
    };
    return {
      write: (target: MemoOn, draft: MemoDraft) =>
        run(() => client.memos.write({ projectId, id: crypto.randomUUID(), ...target, ...draft })),
      change: ({ id, updatedAt }: MemoView, draft: MemoDraft) =>
        run(() => client.memos.change({ projectId, id, seenAt: updatedAt, ...draft })),
      remove: ({ id }: MemoView) =>
        run(async () => {
          const { event } = await client.memos.remove({ projectId, id });
          if (event) notifyUndoable(`You ${event.summary}`, undo);
        }),
    };
  }, [projectId, queries, undo]);
  return { memos: data ?? [], error, isPending, actions };
}

export type MemoActions = ReturnType<typeof useMemos>["actions"];
