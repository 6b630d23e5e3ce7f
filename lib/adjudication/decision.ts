/** What can be made of a difference. */
export type DecisionOutcome = "accepted" | "otherCode" | "otherBoundaries" | "neither" | "postponed";

/** A coding of a coder's layer as it was when it was decided on. */
export interface Concerned {
  readonly id: string;
  readonly layerId: string;
  readonly passageId: string;
  readonly codeId: string;
}

/** A coding of the consensus as a decision made it, or found it there. */
export interface Agreed {
  readonly id: string;
  readonly passageId: string;
  readonly codeId: string;
}

/** What was made of the codings in one place. One that was reopened counts no longer; it stays as history. */
export interface Decision {
  readonly id: string;
  readonly documentId: string;
  readonly outcome: DecisionOutcome;
  readonly concerned: readonly Concerned[];
  /** None for `neither` and `postponed`. */
  readonly consensus: readonly Agreed[];
  readonly reason: string;
  /** User ids; null for one who has left without their name. Times are ISO. */
  readonly decidedById: string | null;
  readonly decidedAt: string;
  readonly reopenedById: string | null;
  readonly reopenedAt: string | null;
}

/**
 * How far the codings of one place are settled. `open`: nothing was decided on some of them, or they have been changed since;
 * `postponed`: all was looked at, and something put off.
 */
export const placeStates = ["open", "postponed", "settled"] as const;
export type PlaceState = (typeof placeStates)[number];

type Standing = ReadonlyMap<string, { readonly decision: Decision; readonly as: Concerned }>;

/** Decisions that count, by the coding they are about; of several the latest. */
export function standingDecisions(decisions: readonly Decision[]): Standing {
  const standing = new Map<string, { decision: Decision; as: Concerned }>();
  for (const decision of decisions) {
    if (decision.reopenedAt !== null) continue;
    for (const as of decision.concerned) {
      const known = standing.get(as.id);
      if (known === undefined || known.decision.decidedAt < decision.decidedAt)
        standing.set(as.id, { decision, as });
    }
  }
  return standing;
}

/** Whether a coding is as a decision on it found it. */
const isAsDecided = (coding: Omit<Concerned, "layerId">, as: Concerned): boolean =>
  coding.passageId === as.passageId && coding.codeId === as.codeId;

/** The state of the codings of one place. It does not matter whether one decision is about all of them or several. */
export function stateOf(codings: readonly Omit<Concerned, "layerId">[], standing: Standing): PlaceState {
  const found = codings.map((coding) => ({ coding, on: standing.get(coding.id) }));
  if (!found.every(({ coding, on }) => on !== undefined && isAsDecided(coding, on.as))) return "open";
  return found.some(({ on }) => on?.decision.outcome === "postponed") ? "postponed" : "settled";
}

/** What became of one coder's coding. */
export type Fate = "accepted" | "otherCode" | "otherBoundaries" | "notAccepted" | "postponed";

/**
 * What a decision made of one of the codings it is about. Accepted: the consensus has its code on its passage. Of what
 * the decision put in its place, its code on another passage is told before another code on its own.
 */
export function fateOf({ outcome, consensus }: Pick<Decision, "outcome" | "consensus">, as: Concerned): Fate {
  if (outcome === "postponed") return "postponed";
  const samePassage = consensus.filter(({ passageId }) => passageId === as.passageId);
  if (samePassage.some(({ codeId }) => codeId === as.codeId)) return "accepted";
  if (consensus.some(({ codeId, passageId }) => codeId === as.codeId && passageId !== as.passageId))
    return "otherBoundaries";
  return samePassage.length > 0 ? "otherCode" : "notAccepted";
}
