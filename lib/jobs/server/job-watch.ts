import "server-only";
import type { JobNews } from "@/lib/jobs/job-news";
import { database } from "@/lib/platform/db/client";
import { jobsTopic } from "@/lib/platform/jobs/job";
import { subscribe } from "@/lib/platform/notify";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { listJobs, seenBy } from "./queries";

/** Milliseconds that news are gathered before they are told. */
const gatherFor = 200;

/** What one stream is told of the project's jobs: of those its reader sees, and of no others, not even that they went. */
export class JobWatch {
  private changed = new Set<string>();
  private missed = false;
  private gatheredSince = Infinity;
  /** Jobs that the reader has seen or could have. */
  private known = new Set<string>();
  private scope: Scope = "none";

  private constructor(
    private readonly projectId: string,
    private readonly wake: () => void,
  ) {}

  /** Calls `wake` when there may be news. Nothing that happens after the promise is kept goes unnoticed. */
  static async open(member: Member, wake: () => void): Promise<JobWatch> {
    const watch = new JobWatch(member.projectId, wake);
    watch.close = await subscribe(jobsTopic, (message) => watch.put(message));
    await watch.know(member);
    return watch;
  }

  close = (): void => undefined;

  /** When there is something to be told, in milliseconds of the clock; Infinity while there is nothing. */
  dueAt(): number {
    return this.gatheredSince + gatherFor;
  }

  /** What changed since it was asked last, once it is due. After a change of whose jobs one sees all are to be asked for. */
  async take(member: Member, now: number): Promise<JobNews | null> {
    const isSame = scopeOf(member) === this.scope;
    if (isSame && now < this.dueAt()) return null;
    const ids = [...this.changed];
    const isWhole = isSame && !this.missed;
    [this.changed, this.missed, this.gatheredSince] = [new Set(), false, Infinity];
    if (!isWhole) {
      await this.know(member);
      return this.scope === "none" ? null : { kind: "anew" };
    }
    if (this.scope === "none" || ids.length === 0) return null;
    const jobs = await listJobs(member, ids);
    const seen = new Set(jobs.map(({ id }) => id));
    const gone = ids.filter((id) => !seen.has(id) && this.known.delete(id));
    for (const id of seen) this.known.add(id);
    return jobs.length + gone.length === 0 ? null : { kind: "changed", jobs, gone };
  }

  private async know(member: Member): Promise<void> {
    this.scope = scopeOf(member);
    const rows =
      this.scope === "none"
        ? []
        : await database().importJob.findMany({ where: seenBy(member), select: { id: true } });
    this.known = new Set(rows.map(({ id }) => id));
  }

  private put(message: string | null): void {
    const [projectId, id] = message?.split(" ") ?? [];
    if (message !== null && projectId !== this.projectId) return;
    if (id === undefined) this.missed = true;
    else this.changed.add(id);
    this.gatheredSince = Math.min(this.gatheredSince, Date.now());
    this.wake();
  }
}

/** Whose jobs a member sees. */
type Scope = "none" | "own" | "all";

function scopeOf({ standing }: Member): Scope {
  if (!can(standing, "document.write")) return "none";
  return can(standing, "job.manageOthers") ? "all" : "own";
}
