import "server-only";
import { availableParallelism } from "node:os";
import { log } from "@/lib/platform/logger";
import { subscribe } from "@/lib/platform/notify";
import { AppError } from "@/lib/shared/app-error";
import { claimJob, failLostJobs } from "./claim-job";
import { type Job, type JobHandlers, type JobKind, JobLost, type JobOutcome, workTopic } from "./job";
import { JobClaim } from "./job-claim";

/** Milliseconds after which a runner looks for work that nobody told it of: what a dead process left behind. */
const lookEvery = 5_000;

/** Recognition, and whole projects, take minutes, and have places of their own so that files do not wait for them. */
const lanes: readonly { readonly kinds: readonly JobKind[]; readonly places: number }[] = [
  { kinds: ["import", "reread"], places: Math.max(1, availableParallelism() - 1) },
  { kinds: ["recognise"], places: 1 },
  { kinds: ["transfer"], places: 1 },
];

export interface JobRunner {
  /** Takes no more jobs and waits for those at work. */
  stop(): Promise<void>;
}

/**
 * Works on the jobs of all projects in this process, as many at once as there are places. Any number of processes on
 * one database may do so.
 */
export async function runJobs(handlers: JobHandlers): Promise<JobRunner> {
  const claims = new Map<string, JobClaim>();
  const working = new Set<Promise<void>>();
  let stopping = false;

  const work = async (job: Job) => {
    const claim = new JobClaim(job);
    claims.set(job.id, claim);
    await runJob(job, claim, handlers);
    claims.delete(job.id);
  };
  const makeLane = ({ kinds, places }: (typeof lanes)[number]) => {
    let taken = 0;
    let looking = false;
    let again = false;
    /** Takes jobs until the places are full or none waits; told to look while it looks, it looks once more. */
    const look = async (): Promise<void> => {
      again = true;
      if (looking) return;
      looking = true;
      try {
        while (again && taken < places && !stopping) {
          again = false;
          const job = await claimJob(kinds, crypto.randomUUID());
          if (job === null) continue;
          again = true;
          taken += 1;
          const done = work(job).finally(() => {
            taken -= 1;
            working.delete(done);
            void look();
          });
          working.add(done);
        }
      } catch (error) {
        log("warn", `Jobs could not be looked for: ${error instanceof Error ? error.message : ""}`);
      } finally {
        looking = false;
      }
    };
    return look;
  };
  const looks = lanes.map(makeLane);
  const lookAll = () => looks.forEach((look) => void look());
  const lookRound = () => {
    void failLostJobs().catch(() => undefined);
    lookAll();
  };
  const timer = setInterval(lookRound, lookEvery);
  const unsubscribe = await subscribe(workTopic, (id) => {
    if (id === null) claims.forEach((claim) => claim.check());
    else claims.get(id)?.check();
    lookAll();
  });
  lookRound();
  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      unsubscribe();
      await Promise.all(working);
    },
  };
}

/** Does one job and writes how it ended; never throws. */
async function runJob(job: Job, claim: JobClaim, handlers: JobHandlers): Promise<void> {
  try {
    const outcome = await handlers[job.kind](job, {
      signal: claim.signal,
      onProgress: (share, stage) => claim.report(share, stage),
      endWithin: (tx, ended) => claim.endWithin(tx, ended),
    });
    await claim.end(outcome);
  } catch (error) {
    if (claim.signal.aborted || error instanceof JobLost) return;
    await claim.end(outcomeOf(error)).catch((cause: unknown) => {
      if (!(cause instanceof JobLost)) log("error", `A job's end could not be written: ${String(cause)}`);
    });
  } finally {
    await claim.release();
  }
}

function outcomeOf(error: unknown): JobOutcome {
  if (error instanceof AppError) {
    return { state: "failed", problem: { code: error.code, message: error.message } };
  }
  log("error", error instanceof Error ? (error.stack ?? error.message) : String(error));
  return {
    state: "failed",
    problem: {
      code: "UNEXPECTED",
      message:
        "Something went wrong on the server, and nothing was saved. Try again; if it happens again, tell its administrator.",
    },
  };
}
