import type { RoundPurpose } from "@/lib/rounds/round";
import type { Figures, NothingToCompare } from "./agreement-view";
import type { AgreementSetup } from "./setup";

/** A number of a round with its interval, and the agreement beside it. */
export type TrendFigures = Pick<Figures, "agreement" | "value" | "interval">;

/** Why a round has no numbers. */
export type NoTrend =
  | NothingToCompare
  /** It settles differences: nobody codes there without the others. */
  | "settles"
  /** It gives out no document that is still there. */
  | "noneGiven";

/** What a round came to. `failed`: it was not computed, as `message` says. */
export type RoundOutcome =
  | {
      readonly state: "compared";
      readonly coders: number;
      readonly documents: number;
      readonly pooled: TrendFigures;
      /** In the order of the trend's codes. */
      readonly codes: readonly TrendFigures[];
    }
  | { readonly state: "nothing"; readonly why: NoTrend }
  | { readonly state: "failed"; readonly message: string };

/** A round that was opened, as it is compared. */
export interface TrendRound {
  readonly id: string;
  readonly name: string;
  readonly purpose: RoundPurpose;
  readonly open: boolean;
  readonly openedAt: Date | null;
  /** Of the comparison that its numbers are of: narrowed to the layers and documents of the round. */
  readonly setup: AgreementSetup;
  readonly outcome: RoundOutcome;
}

export type TrendView =
  /** See `AgreementView`. */
  | { readonly state: "blind"; readonly alone: boolean }
  | {
      readonly state: "trend";
      readonly codesOf: readonly { readonly id: string; readonly path: string; readonly color: string }[];
      /** In the order in which they were opened. */
      readonly rounds: readonly TrendRound[];
    };

/** A round that has numbers. */
export type ComparedRound = TrendRound & { readonly outcome: { readonly state: "compared" } };

export const hasNumbers = (round: TrendRound): round is ComparedRound => round.outcome.state === "compared";
