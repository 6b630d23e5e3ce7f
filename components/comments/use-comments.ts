"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { newId } from "@/components/coding/new-id";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import { type CommentOn, commentKey } from "@/lib/comments/comment";

const none = { comments: 0, open: 0 };

/** How much is commented on the project's memos and passages. */
export function useCommentCounts(projectId: string) {
  const { data } = useQuery(api.comments.count.queryOptions({ input: { projectId } }));
  return (on: CommentOn) => data?.[commentKey(on)] ?? none;
}

/** The threads on a memo or passage, and what can be done with them. Promises tell whether it worked. */
export function useComments(projectId: string, about: CommentOn) {
  const on = useStable(about);
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const { data, error, isPending } = useQuery(api.comments.list.queryOptions({ input: { projectId, on } }));
  const actions = useMemo(() => {
    const failed = "The comment was not saved";
    const settle = () => queries.invalidateQueries({ queryKey: api.comments.key() });
    return {
      /** Without a thread begins one. */
      add: (text: string, threadId = newId()) =>
        save(() => client.comments.add({ projectId, id: newId(), threadId, on, text }), { failed, settle }),
      edit: (id: string, text: string) =>
        save(() => client.comments.edit({ projectId, id, text }), { failed, settle }),
      remove: (id: string) =>
        save(() => client.comments.remove({ projectId, id }), { failed, settle, undoable: true }),
      resolve: (threadId: string, resolved: boolean) =>
        save(() => client.comments.resolve({ projectId, threadId, resolved }), { failed, settle }),
    };
  }, [projectId, queries, save, on]);
  return { threads: data ?? [], error, isPending, actions };
}

/** What it was given, the same object as long as it says the same. */
function useStable({ target, targetId, alsoOn = [] }: CommentOn) {
  const others = alsoOn.join(" ");
  return useMemo(
    () => ({ target, targetId, ...(others !== "" && { alsoOn: others.split(" ") }) }),
    [target, targetId, others],
  );
}

export type CommentActions = ReturnType<typeof useComments>["actions"];
