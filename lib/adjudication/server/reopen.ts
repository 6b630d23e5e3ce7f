import "server-only";
import { giveUp } from "@/lib/adjudication/plan-decision";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { getSight, requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { readConsensus, reopened } from "./decide";
import { requireMayDecide } from "./may-decide";
import { readDecisions } from "./read-decisions";

/** Opens a decision again: it stays as history, and what it alone had put into the consensus goes. */
export function reopenDecision(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    const decisions = await readDecisions(tx, member, await getSight(member, tx), null);
    const decision = decisions.find((each) => each.id === id);
    if (decision === undefined)
      throw new AppError("NOT_FOUND", "This decision is not there any more. Load the list anew.");
    if (decision.reopenedAt !== null)
      throw new AppError("CONFLICT", "This decision has been reopened already.");
    await requireMayDecide(tx, member, decision.documentId);
    const consensus = await readConsensus(
      tx,
      member,
      decision.consensus.map(({ passageId }) => passageId),
    );
    const inForce = decisions.filter((each) => each.reopenedAt === null && each !== decision);
    return {
      kind: "decision.reopen",
      summary: "reopened a decision on a difference",
      changes: [
        ...reopened(decision, member.userId, new Date().toISOString()),
        ...giveUp(consensus, [decision], inForce),
      ],
      result: null,
    };
  });
}
