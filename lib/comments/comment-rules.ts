import { type Change, created, removed, updated } from "@/lib/shared/change";
import { cleanText } from "@/lib/shared/clean-text";
import { type Result, fail, ok } from "@/lib/shared/result";
import { type Comment, type CommentOn, commentLimit, placesOf } from "./comment";

interface Draft {
  readonly id: string;
  readonly threadId: string;
  readonly text: string;
}

/** A thread as it stands. */
export interface Thread {
  readonly id: string;
  readonly target: CommentOn["target"];
  readonly targetId: string;
  readonly alsoOn: readonly string[];
  readonly createdAt: string;
  /** ISO time; null while it is open. */
  readonly resolvedAt: string | null;
  readonly resolvedById: string | null;
}

/**
 * Adds a comment to a thread, or begins one: `thread` null and `on` what it is about. A thread about passages is also about
 * those that `on` names beside its own. A comment on a resolved thread
 * opens it again. `now`: an ISO time.
 */
export function addComment(
  thread: Thread | null,
  on: CommentOn,
  { id, threadId, text }: Draft,
  authorId: string,
  now: string,
): Result<Change[], string> {
  const clean = cleanText(text).trim();
  const problem = textProblem(clean);
  if (problem !== null) return fail(problem);
  const comment = created("comment", id, { id, threadId, authorId, text: clean, createdAt: now });
  if (thread !== null) return ok([...reach(thread, on), ...resolveThread(thread, null, now), comment]);
  const { target, targetId } = on;
  const alsoOn = placesOf(on).slice(1);
  return ok([
    created("thread", threadId, { id: threadId, target, targetId, alsoOn, createdAt: now }),
    comment,
  ]);
}

function reach(thread: Thread, on: CommentOn): Change[] {
  if (thread.target !== on.target || on.target !== "passage") return [];
  const { id, targetId, alsoOn } = thread;
  const all = placesOf({ ...on, targetId, alsoOn: [...alsoOn, ...placesOf(on)] }).slice(1);
  if (all.length === alsoOn.length) return [];
  return [updated("thread", id, { alsoOn }, { alsoOn: all }) ?? []].flat();
}

/** Changes what a comment says; no changes where it says so already. */
export function editComment(comment: Comment, text: string, now: string): Result<Change[], string> {
  const clean = cleanText(text).trim();
  const problem = textProblem(clean);
  if (problem !== null) return fail(problem);
  if (clean === comment.text) return ok([]);
  const change = updated("comment", comment.id, { ...comment }, { text: clean, editedAt: now });
  return ok(change === null ? [] : [change]);
}

/** Takes a comment away, and its thread with the last. `others`: how many comments stand in the thread beside it. */
export const removeComment = (comment: Comment, thread: Thread, others: number): Change[] => [
  removed("comment", comment.id, { ...comment }),
  ...(others === 0 ? [removed("thread", thread.id, { ...thread })] : []),
];

/** Resolves a thread in somebody's name, or opens it again (`byId` null); no changes where it stands so already. */
export function resolveThread(thread: Thread, byId: string | null, now: string): Change[] {
  if ((thread.resolvedAt === null) === (byId === null)) return [];
  const patch = { resolvedAt: byId === null ? null : now, resolvedById: byId };
  return [updated("thread", thread.id, { ...thread }, patch) ?? []].flat();
}

function textProblem(text: string): string | null {
  if (text === "") return "A comment needs words. Type what you think.";
  return text.length > commentLimit
    ? `This comment is too long. Keep it to ${commentLimit} characters, or write a memo.`
    : null;
}
