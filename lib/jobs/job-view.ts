import type { ImportReport } from "@/lib/jobs/import-report";
import type { JobQuestion } from "@/lib/jobs/question";

export type JobState = "waiting" | "running" | "asking" | "done" | "failed" | "cancelled";
type JobKind = "import" | "recognise" | "reread";

/** Why a job failed: what happened, why, what to do. */
interface JobProblem {
  readonly code: string;
  readonly message: string;
}

/** Work on one file, as those see it who started it or lead the project. */
export interface JobView {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly fileName: string;
  /** Of the file, in bytes. */
  readonly byteSize: number;
  /** Folders it came out of, "interviews/2020"; "" for none. */
  readonly folder: string;
  /** The document it made, or works on. */
  readonly documentId: string | null;
  /** The archive it came out of. */
  readonly parentId: string | null;
  /** Percent. */
  readonly progress: number;
  /** What is being done now; "" when nothing is. */
  readonly stage: string;
  /** While asking. */
  readonly question: JobQuestion | null;
  /** When done. */
  readonly report: ImportReport | null;
  /** When failed. */
  readonly problem: JobProblem | null;
  /** Who started it, when that is somebody else. */
  readonly startedBy: string | null;
  readonly createdAt: Date;
}

export const isOver = ({ state }: Pick<JobView, "state">): boolean =>
  state === "done" || state === "failed" || state === "cancelled";
