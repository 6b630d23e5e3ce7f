import "server-only";
import { type Transaction, database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { announceJobs } from "./create-jobs";
import { type Job, JobLost, type JobOutcome } from "./job";

/** Milliseconds between two writes of progress, and between two signs of life without any. */
const progressEvery = 400;
const beatEvery = 5_000;

/**
 * A runner's hold on the job it works on: signs of life and progress go to the row, and once the row is no longer this
 * runner's, having been cancelled or taken over, `signal` is aborted.
 */
export class JobClaim {
  private readonly lost = new AbortController();
  private readonly beat = setInterval(() => this.write(), beatEvery);
  private progress = { progress: 0, stage: "" };
  private timer: ReturnType<typeof setTimeout> | null = null;
  private endedWithin = false;
  private ended = false;

  constructor(private readonly job: Job) {}

  get signal(): AbortSignal {
    return this.lost.signal;
  }

  /** Looks at once whether the job is still this runner's. */
  check(): void {
    this.write();
  }

  report(share: number, stage: string): void {
    this.progress = { progress: Math.round(100 * Math.min(1, Math.max(0, share))), stage };
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.write();
    }, progressEvery);
  }

  /** Writes how the job ended inside a transaction, which may still fail. Throws JobLost when it is not ours. */
  async endWithin(tx: Transaction, outcome: JobOutcome): Promise<void> {
    await this.writeEnd(tx, outcome);
    this.endedWithin = true;
  }

  /** Writes how the job ended, unless a transaction has done so. Throws JobLost when it is not ours. */
  async end(outcome: JobOutcome): Promise<void> {
    try {
      await this.writeEnd(database(), outcome);
    } catch (error) {
      if (!(this.endedWithin && error instanceof JobLost)) throw error;
    }
    this.ended = true;
  }

  /** Ends the signs of life; call it whatever happened. */
  async release(): Promise<void> {
    clearInterval(this.beat);
    if (this.timer !== null) clearTimeout(this.timer);
    await announceJobs(this.job.projectId, [this.job.id]);
  }

  private async writeEnd(tx: Pick<Transaction, "importJob">, outcome: JobOutcome): Promise<void> {
    const { count } = await tx.importJob.updateMany({ where: this.mine(), data: endOf(this.job, outcome) });
    if (count === 0) throw new JobLost();
  }

  private mine() {
    return { id: this.job.id, claim: this.job.claim, state: "running" as const };
  }

  private write(): void {
    if (this.ended || this.lost.signal.aborted) return;
    void database()
      .importJob.updateMany({ where: this.mine(), data: { ...this.progress, beatAt: new Date() } })
      .then(({ count }) => {
        if (count > 0) return announceJobs(this.job.projectId, [this.job.id]);
        if (!this.ended) this.lost.abort(new JobLost());
        return undefined;
      })
      .catch(() => undefined); // the database is away for a moment; the next sign of life tells
  }
}

/** Words that must not outlive the work they were given for. */
function withoutSecrets(options: Job["options"]): object {
  const { password: _, ...rest } = options as Record<string, unknown>;
  return rest;
}

function endOf(job: Job, outcome: JobOutcome) {
  const common = { state: outcome.state, claim: null, stage: "", options: withoutSecrets(job.options) };
  switch (outcome.state) {
    case "done": {
      const { documentId, report } = outcome;
      return { ...common, progress: 100, report, ...(documentId !== undefined && { documentId }) };
    }
    case "asking":
      return { ...common, question: outcome.question, attempts: 0 };
    case "failed":
      return { ...common, report: { problem: outcome.problem }, question: Prisma.DbNull };
  }
}
