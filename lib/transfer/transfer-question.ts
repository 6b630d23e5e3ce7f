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
