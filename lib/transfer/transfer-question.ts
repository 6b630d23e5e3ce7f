import type { ScoredConvention } from "@/lib/exchange/refi-qda/score-conventions";
import type { ReadingSample } from "./list-samples";
import type { TransferReport } from "./transfer-report";

/** What is asked of a person before a project is brought over. */
export interface TransferQuestion {
  /** What will become of it, by the first reading. */
  readonly report: TransferReport;
  /** How positions may be read, the likeliest first; none where no text has passages. */
  readonly readings: readonly ScoredConvention[];
  /** False: a person must choose between the first two. */
  readonly sure: boolean;
  /** Passages that the first two have differently. */
  readonly samples: readonly ReadingSample[];
  /** What our own export wrote beside the description; null where there is nothing of it, or it cannot be used. */
  readonly side: {
    /** False: another program has changed the description since. */
    readonly belongs: boolean;
    /** What will become of the project with it. */
    readonly report: TransferReport;
  } | null;
  /** Why there is a side file that cannot be used: a sentence; "" where it can, or there is none. */
  readonly sideProblem: string;
}

/** A project that is on its way, as the person sees it who brings it. */
export interface TransferView {
  readonly projectId: string;
  readonly fileName: string;
  readonly state: "working" | "asking" | "failed";
  /** Percent, and what is being done. */
  readonly progress: number;
  readonly stage: string;
  /** While asking. */
  readonly question: TransferQuestion | null;
  /** When failed: what happened, why, what to do. */
  readonly problem: string;
}
