import type { PlaceInput } from "@/lib/coding/schema";
import type { DecisionOutcome } from "./decision";
import type { Wanted } from "./plan-decision";

/** What somebody decides on the codings of one place. */
export type Choice =
  /** These of the codings, as they are. */
  | { readonly outcome: "accepted"; readonly keptIds: readonly string[] }
  /** Another code, on the passage of one of the codings. */
  | { readonly outcome: "otherCode"; readonly codeId: string; readonly placeOfId: string }
  /** A code on a place that somebody drew. */
  | ({ readonly outcome: "otherBoundaries"; readonly codeId: string } & PlaceInput)
  | { readonly outcome: "neither" }
  | { readonly outcome: "postponed" };

interface Choosable extends Wanted {
  readonly id: string;
}

/**
 * The codings that the consensus shall hold by a choice; null where it names a coding that is none of those decided on.
 * `drawnId`: the passage of the place of `otherBoundaries`.
 */
export function wantedBy(choice: Choice, codings: readonly Choosable[], drawnId: string): Wanted[] | null {
  switch (choice.outcome) {
    case "accepted": {
      const kept = codings.filter(({ id }) => choice.keptIds.includes(id));
      return kept.length === new Set(choice.keptIds).size && kept.length > 0 ? kept.map(toWanted) : null;
    }
    case "otherCode": {
      const at = codings.find(({ id }) => id === choice.placeOfId);
      return at === undefined ? null : [{ passageId: at.passageId, codeId: choice.codeId }];
    }
    case "otherBoundaries":
      return [{ passageId: drawnId, codeId: choice.codeId }];
    case "neither":
    case "postponed":
      return [];
  }
}

const toWanted = ({ passageId, codeId, weight }: Choosable): Wanted => ({ passageId, codeId, weight });

/** What a decision is told as in a history: "settled a difference: other boundaries". */
export const outcomeWords: Readonly<Record<DecisionOutcome, string>> = {
  accepted: "accepted",
  otherCode: "another code",
  otherBoundaries: "other boundaries",
  neither: "neither",
  postponed: "postponed",
};
