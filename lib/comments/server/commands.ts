import "server-only";
import { type CommentOn, placesOf } from "@/lib/comments/comment";
import {
  type Thread,
  addComment,
  editComment,
  removeComment,
  resolveThread,
} from "@/lib/comments/comment-rules";
import { mayEditComment, mayRemoveComment } from "@/lib/comments/may-change-comment";
import type { AddCommentInput } from "@/lib/comments/schema";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import {
  whereAuthorSeen,
  whereMemoSeen,
  wherePassageSeen,
  whereThreadSeen,
} from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";
import type { Result } from "@/lib/shared/result";

/** Writes a comment under the caller's ids, on a thread that is there or on a new one. */
export function writeComment(
  member: Member,
  { id, threadId, on, text }: Omit<AddCommentInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireTarget(tx, member, on);
    const known = await tx.thread.findUnique({ where: { id: threadId }, select: { id: true } });
    const thread = known === null ? null : await getThread(tx, member, threadId);
    if ((await tx.comment.count({ where: { id } })) > 0)
      throw new AppError("CONFLICT", "Another comment has this id already. Ask again with a new one.");
    const draft = { id, threadId, text };
    const changes = unwrap(addComment(thread, on, draft, member.userId, new Date().toISOString()));
    return { kind: "comment.write", summary: `commented on a ${on.target}`, changes, result: null };
  });
}

/** Changes what a comment of one's own says. */
export function changeComment(member: Member, id: string, text: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { comment } = await getComment(tx, member, id);
    if (!mayEditComment(comment.authorId, member))
      throw new AppError("FORBIDDEN", "Only its author may change a comment. Answer it instead.");
    const changes = unwrap(editComment(comment, text, new Date().toISOString()));
    return { kind: "comment.change", summary: "changed a comment", changes, result: null };
  });
}

/** Takes a comment away; the last of a thread takes the thread with it. */
export function deleteComment(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { comment, thread } = await getComment(tx, member, id);
    if (!mayRemoveComment(comment.authorId, member))
      throw new AppError("FORBIDDEN", "Only its author, a lead or the owner may delete a comment.");
    const others = await tx.comment.count({
      where: { threadId: thread.id, deletedAt: null, id: { not: id } },
    });
    const changes = removeComment(comment, thread, others);
    return { kind: "comment.delete", summary: "deleted a comment", changes, result: null };
  });
}

/** Resolves a thread, or opens it again. */
export function setResolved(member: Member, threadId: string, resolved: boolean): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const thread = await getThread(tx, member, threadId);
    const now = new Date().toISOString();
    return {
      kind: resolved ? "comment.resolve" : "comment.reopen",
      summary: resolved ? "resolved comments" : "opened comments again",
      changes: resolveThread(thread, resolved ? member.userId : null, now),
      result: null,
    };
  });
}

function unwrap<T>(outcome: Result<T, string>): T {
  if (!outcome.ok) throw new AppError("BAD_REQUEST", outcome.error);
  return outcome.value;
}

async function getThread(tx: Transaction, member: Member, id: string): Promise<Thread> {
  const seen = whereThreadSeen(await getSight(member, tx));
  const thread = await tx.thread.findFirst({
    where: { AND: [{ id, projectId: member.projectId, deletedAt: null }, seen] },
    select: {
      id: true,
      target: true,
      targetId: true,
      alsoOn: true,
      createdAt: true,
      resolvedAt: true,
      resolvedById: true,
    },
  });
  if (thread === null)
    throw new AppError("NOT_FOUND", "These comments are no longer there. Reload to see what is.");
  const { createdAt, resolvedAt } = thread;
  return {
    ...thread,
    createdAt: createdAt.toISOString(),
    resolvedAt: resolvedAt === null ? null : resolvedAt.toISOString(),
  };
}

async function getComment(tx: Transaction, member: Member, id: string) {
  const seen = whereAuthorSeen(await getSight(member, tx));
  const comment = await tx.comment.findFirst({
    where: { id, projectId: member.projectId, deletedAt: null, ...seen },
    select: { id: true, threadId: true, authorId: true, text: true, createdAt: true, editedAt: true },
  });
  if (comment === null)
    throw new AppError("NOT_FOUND", "This comment is no longer there: someone has deleted it.");
  const { createdAt, editedAt } = comment;
  return {
    comment: {
      ...comment,
      createdAt: createdAt.toISOString(),
      editedAt: editedAt === null ? null : editedAt.toISOString(),
    },
    thread: await getThread(tx, member, comment.threadId),
  };
}

/** Throws NOT_FOUND unless the memo or passage, or each of several passages, is there for the member. */
async function requireTarget(tx: Transaction, member: Member, on: CommentOn) {
  const { target, targetId: id } = on;
  const places = placesOf(on);
  const { projectId } = member;
  const sight = await getSight(member, tx);
  const there =
    target === "memo"
      ? await tx.memo.count({
          where: { AND: [{ id, projectId, deletedAt: null }, whereMemoSeen(sight)] },
        })
      : await tx.passage.count({
          where: { id: { in: places }, projectId, document: { deletedAt: null }, ...wherePassageSeen(sight) },
        });
  if (there < places.length)
    throw new AppError("NOT_FOUND", `The ${target} to comment on is no longer there. Reload to see what is.`);
}
