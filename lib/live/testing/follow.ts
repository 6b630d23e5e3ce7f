import type { LiveNews } from "@/lib/live/live-news";
import { followProject } from "@/lib/live/server/follow-project";
import type { SideNews } from "@/lib/live/server/side-news";
import type { Member } from "@/lib/projects/server/access";

/** A stream that a test follows. */
export interface Followed {
  readonly news: readonly LiveNews[];
  /** Kept when the stream has ended by itself or was stopped. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const nothingElse: SideNews = {
  dueAt: () => Infinity,
  take: () => Promise.resolve(null),
  close: () => undefined,
};

/** Follows a project as a browser does; what it hears grows. For tests. */
export function follow(
  member: Member,
  options: { readonly cursor?: string } = {},
  hear: (news: LiveNews) => void = () => undefined,
): Followed {
  const aborted = new AbortController();
  const news: LiveNews[] = [];
  const run = async () => {
    for await (const each of followProject(
      member,
      { ...options, windowId: crypto.randomUUID() },
      () => Promise.resolve(nothingElse),
      aborted.signal,
    )) {
      news.push(each);
      hear(each);
    }
  };
  const ended = run();
  return {
    news,
    ended,
    stop: () => {
      aborted.abort();
      return ended;
    },
  };
}
