import "server-only";
import { findRedoTarget, findUndoTarget } from "@/lib/live/undo";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { type Action, can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { type Change, inverse } from "@/lib/shared/change";
import { findWorkOnDocuments } from "./broken-reference";
import { findConflict } from "./conflict";
import { readPresentRows, withPresentRows } from "./present-rows";

/** How far back one person's undo looks. */
const reach = 500;

async function listOwnEvents(tx: Transaction, member: Member) {
  return tx.event.findMany({
    where: { projectId: member.projectId, actorId: member.userId },
    orderBy: { number: "desc" },
    take: reach,
    select: { number: true, kind: true, undoneBy: true },
  });
}

const getEvent = (tx: Transaction, { projectId }: Member, number: number) =>
  tx.event.findUniqueOrThrow({ where: { projectId_number: { projectId, number } } });

/**
 * What takes an event back, or brings it back by taking back the undo event `from`: the undo knows the rows as they
 * stood when they went. Refuses what the role may not do, and what does not fit the project as it stands.
 */
async function prepare(tx: Transaction, member: Member, number: number, direction: "undo" | "redo") {
  const event = await getEvent(tx, member, number);
  if (!can(member.role, event.action as Action)) {
    throw new AppError("FORBIDDEN", `As a ${member.role} you may not ${direction}: ${event.summary}.`);
  }
  const from = direction === "undo" ? event : await getEvent(tx, member, event.undoneBy ?? 0);
  const expected = inverse(from.changes as unknown as Change[]).filter(({ entity }) => entity !== "passage");
  const present = await readPresentRows(tx, member.projectId, expected);
  const changes = withPresentRows(expected, present);
  const conflict =
    (await findConflict(tx, member.projectId, changes, present)) ??
    (direction === "undo" ? await findWorkOnDocuments(tx, member.projectId, changes) : null);
  if (conflict !== null)
    throw new AppError("CONFLICT", `Cannot ${direction} “${event.summary}”: ${conflict}`);
  return { event, changes };
}

/** Takes back the member's latest change still in force. CONFLICT when others have changed the same rows since. */
export function undo(member: Member): Promise<Committed<{ undone: string }>> {
  return commit(member, async (tx) => {
    const target = findUndoTarget(await listOwnEvents(tx, member));
    if (target === null) throw new AppError("NOT_FOUND", "There is nothing of yours left to undo.");
    const { event, changes } = await prepare(tx, member, target.number, "undo");
    const { eventNumber } = await tx.project.findUniqueOrThrow({ where: { id: member.projectId } });
    await tx.event.update({
      where: { projectId_number: { projectId: member.projectId, number: event.number } },
      data: { undoneBy: eventNumber + 1 },
    });
    const summary = `undid: ${event.summary}`;
    return { kind: "undo", summary, changes, target: event.number, result: { undone: event.summary } };
  });
}

/** Brings back the change undone last, unless the member has changed something since. */
export function redo(member: Member): Promise<Committed<{ redone: string }>> {
  return commit(member, async (tx) => {
    const target = findRedoTarget(await listOwnEvents(tx, member));
    if (target === null) throw new AppError("NOT_FOUND", "There is nothing to redo.");
    const { event, changes } = await prepare(tx, member, target.number, "redo");
    await tx.event.update({
      where: { projectId_number: { projectId: member.projectId, number: event.number } },
      data: { undoneBy: null },
    });
    const summary = `redid: ${event.summary}`;
    return { kind: "redo", summary, changes, target: event.number, result: { redone: event.summary } };
  });
}
