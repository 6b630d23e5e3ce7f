import type { Code } from "./code";

/** The codebook as it was at a moment. */
export interface PastCodebookView {
  readonly at: Date;
  readonly codes: readonly Code[];
}

/** Moments that are worth going back to. */
export interface MomentsView {
  /** When the project began. */
  readonly start: Date;
  /** Rounds that were opened, the latest first. */
  readonly rounds: readonly { readonly name: string; readonly at: Date }[];
  /** The latest changes of the codebook, the latest first; each names the moment after it by its id. */
  readonly changes: readonly {
    readonly id: string;
    readonly at: Date;
    readonly actor: string | null;
    readonly summary: string;
  }[];
}
