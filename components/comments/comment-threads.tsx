"use client";

import { Text } from "@mantine/core";
import type { CommentOn } from "@/lib/comments/comment";
import { type Standing, can } from "@/lib/projects/permissions";
import { CommentForm } from "./comment-form";
import { CommentThread } from "./comment-thread";
import classes from "./comments.module.css";
import { useComments } from "./use-comments";

interface Props {
  projectId: string;
  on: CommentOn;
  member: { readonly userId: string; readonly standing: Standing };
}

/** What people say to each other under a memo or a passage: open threads first, then those resolved. */
export function CommentThreads({ projectId, on, member }: Props) {
  const { threads, error, isPending, actions } = useComments(projectId, on);
  const mayWrite = can(member.standing, "comment.write");
  if (error) return <Text size="sm">The comments could not be loaded: {error.message}</Text>;
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <div className={classes.threads}>
      {!isPending && threads.length === 0 && !mayWrite && (
        <Text size="sm" c="dimmed">
          No comments yet.
        </Text>
      )}
      {[...open, ...resolved].map((thread) => (
        <CommentThread key={thread.id} thread={thread} member={member} actions={actions} />
      ))}
      {mayWrite && (
        <CommentForm
          label={threads.length === 0 ? "Write a comment" : "Begin another thread of comments"}
          action="Comment"
          onSave={(text) => actions.add(text)}
        />
      )}
    </div>
  );
}
