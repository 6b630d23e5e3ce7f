import "server-only";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { findStateProblem } from "@/lib/rounds/round-problem";
import type { ChangeStateInput, DescribeRoundInput } from "@/lib/rounds/schema";
import { AppError } from "@/lib/shared/app-error";
import { removed, updated } from "@/lib/shared/change";
import { getRound, listAssignments, refuseTaken } from "./find-round";
import { clearRound } from "./plan-command";

/** Names a round, says what it is to be done and until when; also while it is open. */
export function describeRound(
  member: Member,
  { id, name, instructions, dueAt }: Omit<DescribeRoundInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const round = await getRound(tx, member, id);
    const patch = { name, instructions, dueAt: dueAt?.toISOString() ?? null };
    const change = updated("round", id, round, patch);
    const summary =
      name === round.name
        ? `changed what the round “${name}” says`
        : `renamed the round “${round.name}” to “${name}”`;
    return { kind: "round.describe", summary, changes: change === null ? [] : [change], result: null };
  });
}

/** Opens or closes a round, or opens it again. Opening keeps in mind with which codebook it is coded from then on. */
export function changeRoundState(
  member: Member,
  { id, to }: Omit<ChangeStateInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const round = await getRound(tx, member, id);
    const work = await listAssignments(tx, member, id);
    const problem = findStateProblem(round.state, to, work.length);
    if (problem !== null) throw new AppError("CONFLICT", problem);
    if (to === "open") await refuseTaken(tx, member, id, work);
    const now = new Date().toISOString();
    const { eventNumber } = await tx.project.findUniqueOrThrow({ where: { id: member.projectId } });
    const opened = { state: to, closedAt: null, openedAt: round.openedAt ?? now, frozenAt: eventNumber };
    const patch = to === "closed" ? { state: to, closedAt: now } : opened;
    const change = updated("round", id, round, patch);
    const verb = to === "closed" ? "closed" : round.state === "draft" ? "opened" : "opened again";
    return {
      kind: `round.${to === "open" ? "open" : "close"}`,
      summary: `${verb} the round “${round.name}”`,
      changes: change === null ? [] : [change],
      result: null,
    };
  });
}

/** Deletes a draft. CONFLICT for a round that was opened: what was coded in it belongs to it. */
export function deleteRound(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const round = await getRound(tx, member, id);
    if (round.state !== "draft")
      throw new AppError("CONFLICT", "A round that was open cannot be deleted, as codings belong to it.");
    return {
      kind: "round.delete",
      summary: `deleted the round “${round.name}”`,
      changes: [...(await clearRound(tx, member, id)), removed("round", id, round)],
      result: null,
    };
  });
}
