import type { MatchChoices } from "./match-choices";
import type { IntoReport, MatchedItems } from "./into-report";
import type { TransferQuestion } from "./transfer-question";

/** What is asked of a person before a project is brought into one that is there. */
export interface IntoQuestion extends Pick<TransferQuestion, "readings" | "sure" | "samples"> {
  readonly report: IntoReport;
  readonly items: MatchedItems;
  /** How many codes are called `Group::Code`. */
  readonly grouped: number;
  /** What the report was worked out with: whether these go below their groups, and what was chosen. */
  readonly byGroups: boolean;
  readonly choices: MatchChoices;
}

/** A project on its way into another. */
export interface IntoView {
  readonly jobId: string;
  readonly fileName: string;
  readonly state: "working" | "asking" | "failed";
  /** Percent, and what is being done. */
  readonly progress: number;
  readonly stage: string;
  /** When failed: what happened, why, what to do. */
  readonly problem: string;
}

/** A project that was brought in. */
export interface BroughtInView {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: Date;
  /** "" for somebody without an account any more. */
  readonly by: string;
  readonly report: IntoReport;
  /** `nothing`: all of it was here already. `gone`: it was taken back, or as much as could be. */
  readonly state: "here" | "gone" | "nothing";
}
