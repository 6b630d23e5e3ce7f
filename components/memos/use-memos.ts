"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { newId } from "@/components/coding/new-id";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import type { BodyNode } from "@/lib/memos/memo";
import type { MemosInput } from "@/lib/memos/schema";
import type { MemoView } from "@/lib/memos/server/queries";

export interface MemoDraft {
  readonly title: string;
  readonly body: BodyNode;
  /** Null for none. */
  readonly typeId: string | null;
}

export type MemoOn = NonNullable<MemosInput["on"]>;

/** The memos of a project, or on one target, and what one can do with them. Promises tell whether it worked. */
export function useMemos(projectId: string, on?: MemoOn, initialMemos?: readonly MemoView[]) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const { data, error, isPending } = useQuery({
    ...api.memos.list.queryOptions({ input: { projectId, on } }),
    ...(initialMemos && { initialData: [...initialMemos] }),
  });
  const actions = useMemo(() => {
    const failed = "The memo was not saved";
    const settle = () =>
      Promise.all(
        [api.memos.key(), api.codebook.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    return {
      write: (target: MemoOn, draft: MemoDraft) =>
        save(() => client.memos.write({ projectId, id: newId(), ...target, ...draft }), { failed, settle }),
      remove: ({ id }: MemoView) =>
        save(() => client.memos.remove({ projectId, id }), { failed, settle, undoable: true }),
    };
  }, [projectId, queries, save]);
  return { memos: data ?? [], error, isPending, actions };
}

export type MemoActions = ReturnType<typeof useMemos>["actions"];
