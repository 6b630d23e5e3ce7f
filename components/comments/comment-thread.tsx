"use client";

import { ActionIcon, Button, Group } from "@mantine/core";
import { IconCheck, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { mayEditComment, mayRemoveComment } from "@/lib/comments/may-change-comment";
import type { CommentView, ThreadView } from "@/lib/comments/server/queries";
import { type Standing, can } from "@/lib/projects/permissions";
import { formatDay } from "@/lib/shared/format-day";
import { CommentForm } from "./comment-form";
import classes from "./comments.module.css";
import type { CommentActions } from "./use-comments";

interface Props {
  thread: ThreadView;
  member: { readonly userId: string; readonly standing: Standing };
  actions: CommentActions;
}

/** Comments that follow one another, with a place to answer until they are resolved. */
export function CommentThread({ thread, member, actions }: Props) {
  const [answering, setAnswering] = useState(false);
  const mayWrite = can(member.standing, "comment.write");
  const { comments, resolvedAt, resolvedBy } = thread;
  const name = comments[0]?.text.slice(0, 40) ?? "";
  return (
    <section
      className={classes.thread}
      data-resolved={resolvedAt !== null || undefined}
      aria-label={`Comments: ${name}`}
    >
      <ul className={classes.comments}>
        {comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} member={member} actions={actions} />
        ))}
      </ul>
      {resolvedAt !== null && (
        <p className={classes.resolved}>
          <IconCheck size={14} aria-hidden /> Resolved{resolvedBy && ` by ${resolvedBy}`},{" "}
          {formatDay(resolvedAt)}
        </p>
      )}
      {mayWrite && answering && (
        <CommentForm
          label="Answer"
          action="Answer"
          autoFocus
          onSave={async (text) => {
            const saved = await actions.add(text, thread.id);
            if (saved) setAnswering(false);
            return saved;
          }}
          onCancel={() => setAnswering(false)}
        />
      )}
      {mayWrite && !answering && (
        <Group gap={4}>
          {resolvedAt === null && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Answer: ${name}`}
              onClick={() => setAnswering(true)}
            >
              Answer
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={`${resolvedAt === null ? "Resolve" : "Open again"}: ${name}`}
            onClick={() => void actions.resolve(thread.id, resolvedAt === null)}
          >
            {resolvedAt === null ? "Resolve" : "Open again"}
          </Button>
        </Group>
      )}
    </section>
  );
}

type LineProps = Pick<Props, "member" | "actions"> & { comment: CommentView };

function CommentLine({ comment, member, actions }: LineProps) {
  const [editing, setEditing] = useState(false);
  const { id, author, authorId, text, createdAt, editedAt } = comment;
  if (editing)
    return (
      <li>
        <CommentForm
          label="Your comment"
          initial={text}
          action="Save"
          autoFocus
          onSave={async (changed) => {
            const saved = await actions.edit(id, changed);
            if (saved) setEditing(false);
            return saved;
          }}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  const name = text.slice(0, 40);
  return (
    <li className={classes.comment}>
      <div className={classes.head}>
        <span className={classes.author}>{author ?? "Former member"}</span>
        <span className={classes.when}>
          {formatDay(createdAt)}
          {editedAt !== null && ", changed"}
        </span>
        <span className={classes.tools}>
          {mayEditComment(authorId, member) && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`Edit the comment: ${name}`}
              title="Edit"
              onClick={() => setEditing(true)}
            >
              <IconPencil size={14} />
            </ActionIcon>
          )}
          {mayRemoveComment(authorId, member) && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`Delete the comment: ${name}`}
              title="Delete"
              onClick={() => void actions.remove(id)}
            >
              <IconTrash size={14} />
            </ActionIcon>
          )}
        </span>
      </div>
      <p className={classes.text} dir="auto">
        {text}
      </p>
    </li>
  );
}
