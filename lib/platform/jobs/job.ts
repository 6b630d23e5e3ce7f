import type { ImportJob, JobKind } from "@/lib/platform/db/generated/client";
import type { Transaction } from "@/lib/platform/db/client";

export type { JobKind };

/** A job as its handler gets it: the row as it was when it was taken. */
export type Job = ImportJob;

/** Plain data, as the database keeps it. */
type Json = object;

/** How a handler leaves a job. */
export type JobOutcome =
  | { readonly state: "done"; readonly report: Json; readonly documentId?: string }
  /** It goes on when a person has answered. */
  | { readonly state: "asking"; readonly question: Json }
  /** `problem.message`: what happened, why, what to do. */
  | { readonly state: "failed"; readonly problem: { readonly code: string; readonly message: string } };

/** What a handler works with. */
export interface JobContext {
  /** Aborted when the job is cancelled, or was taken over by another process: stop, and save nothing. */
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1, and what is being done; written to the row now and then. */
  readonly onProgress: (share: number, stage: string) => void;
  /**
   * Ends the job inside the transaction that saves what it made: both happen or neither. Throws JobLost when the job
   * is no longer this runner's. The handler then returns the same outcome.
   */
  readonly endWithin: (tx: Transaction, outcome: JobOutcome) => Promise<void>;
}

export type JobHandler = (job: Job, context: JobContext) => Promise<JobOutcome>;
export type JobHandlers = Readonly<Record<JobKind, JobHandler>>;

/** The job was cancelled or taken over; whoever worked on it stops and writes nothing more. */
export class JobLost extends Error {
  constructor() {
    super("The job is no longer this runner's.");
    this.name = "JobLost";
  }
}

/** What lists of jobs listen to: something about a job is to be seen. Messages are `projectId jobId`. */
export const jobsTopic = "jobs";
/** What runners listen to: a job waits, or was cancelled. Messages are its id. */
export const workTopic = "work";
