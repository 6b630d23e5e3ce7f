import "server-only";
import { type CommentCount, type CommentOn, commentKey, placesOf } from "@/lib/comments/comment";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereAuthorSeen, whereThreadSeen } from "@/lib/projects/server/sight-conditions";

export interface CommentView {
  readonly id: string;
  readonly authorId: string | null;
  readonly author: string | null;
  readonly text: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

/** A thread with its comments, the first first. */
export interface ThreadView {
  readonly id: string;
  readonly resolvedAt: Date | null;
  /** Who resolved it; null while it is open, or where they have no account any more. */
  readonly resolvedBy: string | null;
  readonly comments: readonly CommentView[];
}

/** The threads on a memo or passage, or on any of several passages, in the order they were begun. */
export async function listThreads(member: Member, on: CommentOn): Promise<ThreadView[]> {
  const { projectId } = member;
  const { target } = on;
  const places = placesOf(on);
  const about = { OR: [{ targetId: { in: places } }, { alsoOn: { hasSome: places } }] };
  const sight = await getSight(member);
  const threads = await database().thread.findMany({
    where: { AND: [{ projectId, target, deletedAt: null }, about, whereThreadSeen(sight)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      resolvedAt: true,
      resolvedById: true,
      comments: {
        where: { deletedAt: null, ...whereAuthorSeen(sight) },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          authorId: true,
          author: { select: { name: true } },
          text: true,
          createdAt: true,
          editedAt: true,
        },
      },
    },
  });
  const ids = threads.flatMap(({ resolvedById }) => resolvedById ?? []);
  const people = await database().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return threads.map(({ resolvedById, comments, ...thread }) => ({
    ...thread,
    resolvedBy: names.get(resolvedById ?? "") ?? null,
    comments: comments.map(({ author, ...comment }) => ({ ...comment, author: author?.name ?? null })),
  }));
}

/** How much is commented on each memo and passage of the project, by `commentKey`; what is not there has none. */
export async function countComments(member: Member): Promise<Record<string, CommentCount>> {
  const sight = await getSight(member);
  const threads = await database().thread.findMany({
    where: { AND: [{ projectId: member.projectId, deletedAt: null }, whereThreadSeen(sight)] },
    select: {
      target: true,
      targetId: true,
      alsoOn: true,
      resolvedAt: true,
      _count: { select: { comments: { where: { deletedAt: null, ...whereAuthorSeen(sight) } } } },
    },
  });
  const counts: Record<string, CommentCount> = {};
  for (const thread of threads)
    for (const targetId of placesOf(thread)) {
      const key = commentKey({ target: thread.target, targetId });
      const { comments = 0, open = 0 } = counts[key] ?? {};
      counts[key] = {
        comments: comments + thread._count.comments,
        open: open + (thread.resolvedAt === null ? 1 : 0),
      };
    }
  return counts;
}
