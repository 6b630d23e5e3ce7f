import "server-only";
import { findRedoTarget, findUndoTarget, isChange, listBackTo } from "@/lib/live/undo";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { type Action, can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { type Change, inverse } from "@/lib/shared/change";
import { findWorkOnDocuments } from "./broken-reference";
import { findConflict } from "./conflict";
import { findDependents } from "./dependents";
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
    (direction === "undo" ? await findDependents(tx, member, event) : null) ??
    (await findConflict(tx, member.projectId, changes, present)) ??
    (direction === "undo" ? await findWorkOnDocuments(tx, member.projectId, changes) : null);
  if (conflict !== null)
    throw new AppError("CONFLICT", `Cannot ${direction} “${event.summary}”: ${conflict}`);
  return { event, changes };
}

interface Undo {
  /** One change of the member's own; left out: the latest still in force. */
  readonly number?: number | undefined;
  /** Those to be passed over while looking for the latest. */
  readonly skip?: readonly number[];
}

/**
 * Takes back a change of the member's own: the latest still in force, or the one named. CONFLICT when others have
 * changed the same rows since, or when a later change of the member's own that is still in force builds on it.
 */
export function undo(
  member: Member,
  { number, skip = [] }: Undo = {},
): Promise<Committed<{ undone: string }>> {
  return commit(member, async (tx) => {
    const target =
      number === undefined
        ? findUndoTarget(await listOwnEvents(tx, member), new Set(skip))
        : await findOwnChange(tx, member, number);
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

/** A change of the member's own that is still in force; null when it is not, or not theirs. */
async function findOwnChange(tx: Transaction, { projectId, userId }: Member, number: number) {
  const event = await tx.event.findFirst({
    where: { projectId, number, actorId: userId, undoneBy: null },
    select: { number: true, kind: true, undoneBy: true },
  });
  return event !== null && isChange(event) ? event : null;
}

/** What came of taking back several changes. */
export interface UndoneBackTo {
  readonly undone: number;
  /** The change at which it stopped, and why; null when all were taken back. */
  readonly stopped: { readonly number: number; readonly reason: string } | null;
}

/**
 * Takes back the member's changes from the latest to the one named, one after the other, each as an event of its own.
 * Stops at the first that cannot be taken back: what was undone until then stays undone. `skip`: those left as they are.
 */
export async function undoBackTo(
  member: Member,
  { number, skip }: { readonly number: number; readonly skip: readonly number[] },
): Promise<UndoneBackTo> {
  const targets = listBackTo(await listOwnEvents(database(), member), number, new Set(skip));
  for (const [undone, target] of targets.entries()) {
    try {
      await undo(member, { number: target.number });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { undone, stopped: { number: target.number, reason: error.message } };
    }
  }
  return { undone: targets.length, stopped: null };
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
