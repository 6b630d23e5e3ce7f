import "server-only";
import type { JobNews } from "@/lib/jobs/job-news";
import { database } from "@/lib/platform/db/client";
import { jobsTopic } from "@/lib/platform/jobs/job";
import { subscribe } from "@/lib/platform/notify";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { listJobs } from "./queries";

/** Milliseconds that news are gathered before they are sent. */
const gatherFor = 200;
/** Milliseconds after which a quiet stream makes sure that its reader is still a member. */
const checkEvery = 20_000;

/**
 * First all jobs a member sees, then what changes, until the signal is aborted, the membership or the role ends, or the
 * password was changed. Who comes back after a break begins anew with what is there.
 */
export async function* watchJobs(member: Member, signal?: AbortSignal): AsyncGenerator<JobNews> {
  const inbox = new Inbox(member.projectId);
  const unsubscribe = await subscribe(jobsTopic, (message) => inbox.put(message));
  const stop = () => inbox.wake();
  signal?.addEventListener("abort", stop);
  try {
    const version = await sessionVersionOf(member);
    yield { kind: "all", jobs: await listJobs(member) };
    while (!signal?.aborted) {
      await inbox.wait(checkEvery);
      if (signal?.aborted) return;
      const now = await findMember(member);
      if (now === null || (await sessionVersionOf(member)) !== version) return;
      await pause(gatherFor);
      const changed = inbox.take();
      if (changed === "all") yield { kind: "all", jobs: await listJobs(now) };
      else if (changed.length > 0) {
        const jobs = await listJobs(now, changed);
        const seen = new Set(jobs.map(({ id }) => id));
        yield { kind: "changed", jobs, gone: changed.filter((id) => !seen.has(id)) };
      }
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    unsubscribe();
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ids of a project's jobs about which something is to be seen; "all" after news may have been missed. */
class Inbox {
  private ids = new Set<string>();
  private missed = false;
  private waiting: (() => void) | null = null;

  constructor(private readonly projectId: string) {}

  put(message: string | null): void {
    const [projectId, id] = message?.split(" ") ?? [];
    if (message !== null && projectId !== this.projectId) return;
    if (id === undefined) this.missed = true;
    else this.ids.add(id);
    this.wake();
  }

  wake(): void {
    this.waiting?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (this.ids.size > 0 || this.missed) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.waiting = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.waiting = null;
  }

  take(): string[] | "all" {
    const taken = this.missed ? "all" : [...this.ids];
    this.ids = new Set();
    this.missed = false;
    return taken;
  }
}

async function sessionVersionOf({ userId }: Member): Promise<number | null> {
  const user = await database().user.findUnique({ where: { id: userId }, select: { sessionVersion: true } });
  return user?.sessionVersion ?? null;
}

/** The member as of now, or null when the project, the membership or the right to it has gone. */
async function findMember(member: Member): Promise<Member | null> {
  const { projectId, userId, action } = member;
  const row = await database().member.findFirst({
    where: { projectId, userId, project: { deletedAt: null } },
    select: { role: true },
  });
  return row !== null && can(row.role, action) ? { ...member, role: row.role } : null;
}
