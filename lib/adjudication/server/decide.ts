import "server-only";
import { type Choice, outcomeWords, wantedBy } from "@/lib/adjudication/choice";
import { type Concerned, type Decision, standingDecisions } from "@/lib/adjudication/decision";
import { type Consensus, planConsensus } from "@/lib/adjudication/plan-decision";
import type { DecideInput } from "@/lib/adjudication/schema";
import type { PlaceInput } from "@/lib/coding/schema";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { getSight, requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created, updated } from "@/lib/shared/change";
import { findOrCreateConsensus } from "./consensus-layer";
import { requireMayDecide } from "./may-decide";
import { readConcerned } from "./read-concerned";
import { readDecisions } from "./read-decisions";

/** What of coding a decision needs; handed in, as features keep their servers apart. */
export interface CodingTools {
  /** The passages of places of words in a document, and the changes that make those there are not yet. */
  readonly placeWords: (
    tx: Transaction,
    member: Member,
    documentId: string,
    places: readonly (readonly (readonly [number, number])[])[],
  ) => Promise<{ passageIds: string[]; changes: Change[] }>;
  /** The same for one place, be it of words or a rectangle. */
  readonly placeOne: (
    tx: Transaction,
    member: Member,
    documentId: string,
    place: PlaceInput,
  ) => Promise<{ passageId: string; changes: Change[] }>;
  /** The code that may be applied in place of the one named; throws where there is none. */
  readonly getAppliableCode: (
    tx: Transaction,
    member: Member,
    codeId: string,
  ) => Promise<{ id: string; name: string }>;
}

/**
 * Settles one difference: writes the decision, and into the consensus what it wants there. Decisions that the caller saw in
 * force are reopened in the same step. CONFLICT where codings or decisions are not as the caller saw them.
 */
export function decide(member: Member, input: DecideInput, tools: CodingTools): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    const { documentId, codings } = await readConcerned(tx, member, input.seen);
    await requireMayDecide(tx, member, documentId);
    const decisions = await readDecisions(tx, member, await getSight(member, tx), [documentId]);
    const { replaced, inForce } = await findReplaced(tx, decisions, codings, input.replacedIds);
    const { choice, changes: made, drawnId } = await place(tx, member, documentId, input.choice, tools);
    const wanted = wantedBy(choice, codings, drawnId);
    if (wanted === null)
      throw new AppError(
        "BAD_REQUEST",
        "What is accepted is none of these codings. Load the difference anew.",
      );
    const consensus = await readConsensus(tx, member, [
      ...wanted.map(({ passageId }) => passageId),
      ...replaced.flatMap((each) => each.consensus.map(({ passageId }) => passageId)),
    ]);
    const plan = planConsensus(wanted, consensus, replaced, inForce, () => crypto.randomUUID());
    const now = new Date().toISOString();
    const decision = {
      documentId,
      outcome: choice.outcome,
      concerned: codings.map(({ weight: _, ...each }): Concerned => each),
      consensus: plan.agreed,
      reason: input.reason,
      decidedById: member.userId,
      decidedAt: now,
      reopenedById: null,
      reopenedAt: null,
    };
    return {
      kind: "decision.make",
      summary:
        choice.outcome === "postponed"
          ? "postponed a difference"
          : `settled a difference: ${outcomeWords[choice.outcome]}`,
      changes: [
        ...made,
        ...replaced.flatMap((each) => reopened(each, member.userId, now)),
        created("decision", input.id, decision),
        ...plan.changes,
      ],
      result: null,
    };
  });
}

/** What marks a decision as reopened. */
export function reopened(decision: Decision, userId: string, now: string): Change[] {
  const change = updated("decision", decision.id, { ...decision }, { reopenedById: userId, reopenedAt: now });
  return change === null ? [] : [change];
}

/** The consensus on some passages, and its layer. */
export async function readConsensus(
  tx: Transaction,
  member: Member,
  passageIds: readonly string[],
): Promise<Consensus> {
  const { id: layerId } = await findOrCreateConsensus(tx, member);
  const codings = await tx.coding.findMany({
    where: { layerId, passageId: { in: [...new Set(passageIds)] }, deletedAt: null },
    select: { id: true, passageId: true, codeId: true, layerId: true, weight: true },
  });
  return { layerId, codings };
}

/** The decisions in force on these codings, which must be those that the caller saw, and all others in force. */
async function findReplaced(
  tx: Transaction,
  decisions: readonly Decision[],
  codings: readonly Concerned[],
  replacedIds: readonly string[],
) {
  const standing = standingDecisions(decisions);
  const replaced = [...new Set(codings.flatMap(({ id }) => standing.get(id)?.decision ?? []))];
  const unseen = replaced.find(({ id }) => !replacedIds.includes(id));
  if (unseen !== undefined) {
    const by = await tx.user.findUnique({ where: { id: unseen.decidedById ?? "" }, select: { name: true } });
    throw new AppError("CONFLICT", `${by?.name ?? "Somebody"} has decided on this meanwhile. Look again.`);
  }
  const inForce = decisions.filter((each) => each.reopenedAt === null && !replaced.includes(each));
  return { replaced, inForce };
}

/** A choice with a code that may be applied, and the passage of the place that was drawn. */
async function place(
  tx: Transaction,
  member: Member,
  documentId: string,
  choice: Choice,
  { placeOne, getAppliableCode }: CodingTools,
): Promise<{ choice: Choice; drawnId: string; changes: Change[] }> {
  if (choice.outcome !== "otherCode" && choice.outcome !== "otherBoundaries")
    return { choice, drawnId: "", changes: [] };
  const { id: codeId } = await getAppliableCode(tx, member, choice.codeId);
  if (choice.outcome === "otherCode") return { choice: { ...choice, codeId }, drawnId: "", changes: [] };
  const { passageId, changes } = await placeOne(tx, member, documentId, choice);
  return { choice: { ...choice, codeId }, drawnId: passageId, changes };
}
