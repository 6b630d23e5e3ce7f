import "server-only";
import type { LiveNews } from "@/lib/live/live-news";
import type { Member } from "@/lib/projects/server/access";

/** What a stream tells besides what was committed and who is there. */
export interface SideNews {
  /** When there is something to be told, in milliseconds of the clock; Infinity while there is nothing. */
  dueAt(): number;
  /** What the member may hear of it by now; null for nothing. */
  take(member: Member, now: number): Promise<LiveNews | null>;
  close(): void;
}

/** Begins to listen; `wake` is called when there may be news. */
export type OpenSideNews = (member: Member, wake: () => void) => Promise<SideNews>;
