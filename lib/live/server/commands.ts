import "server-only";
import { findRedoTarget, findUndoTarget, isChange, listBackTo } from "@/lib/live/undo";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, type Decision, commit } from "@/lib/platform/events";
import { type Action, can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { type Change, type Entity, inverse, kindsIn } from "@/lib/shared/change";
import { findWorkOnDocuments } from "./broken-reference";
import { findClosedLayer } from "./closed-layer";
import { findConflict } from "./conflict";
import { findDependents } from "./dependents";
import { readPresentRows, withPresentRows } from "./present-rows";
import { requireSeen } from "./require-seen";
import { findTakenEvidence } from "./taken-evidence";
import { findTakenRelation } from "./taken-relation";
import { findTakenWork } from "./taken-work";

const pastFields = { id: true, number: true, kind: true, undoneBy: true } as const;

/** How far back one person's undo looks. */
const reach = 500;

async function listOwnEvents(tx: Transaction, member: Member) {
  return tx.event.findMany({
    where: { projectId: member.projectId, actorId: member.userId },
    orderBy: { number: "desc" },
    take: reach,
    select: pastFields,
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
  const own = event.actorId === member.userId;
  if (!can(member.standing, event.action as Action) || !(own || can(member.standing, "history.undoOthers"))) {
    throw new AppError(
      "FORBIDDEN",
      `You may not ${direction} this any more: ${event.summary}. Ask a lead or the owner.`,
    );
  }
  const from = direction === "undo" ? event : await getEvent(tx, member, event.undoneBy ?? 0);
  const expected = inverse(from.changes as unknown as Change[]).filter(({ entity }) => entity !== "passage");
  if (expected.length === 0)
    throw new AppError(
      "CONFLICT",
      `Cannot ${direction} “${event.summary}”: it was about members, who did not come along when the project was brought over.`,
    );
  const present = await readPresentRows(tx, member.projectId, expected);
  const changes = withPresentRows(expected, present);
  await requireSeen(tx, member, changes);
  const conflict =
    (direction === "undo" ? await findDependents(tx, member, event) : null) ??
    (await findConflict(tx, member.projectId, changes, present)) ??
    (await findTakenRelation(tx, member, changes, present)) ??
    (await findTakenEvidence(tx, member.projectId, changes, present)) ??
    (await findTakenWork(tx, member.projectId, changes)) ??
    (event.subject === "coding" ? await findClosedLayer(tx, member.projectId, changes, present) : null) ??
    (direction === "undo" ? await findWorkOnDocuments(tx, member.projectId, changes) : null);
  if (conflict !== null)
    throw new AppError("CONFLICT", `Cannot ${direction} “${event.summary}”: ${conflict}`);
  return { event, changes };
}

interface Undo {
  /** Id of one change of the member's own; left out: the latest still in force. */
  readonly id?: string | undefined;
  /** Ids of those to be passed over while looking for the latest. */
  readonly skip?: readonly string[];
}

/**
 * Takes back a change of the member's own: the latest still in force, or the one named. CONFLICT when later changes that
 * are still in force build on it, whoever made them.
 */
export function undo(member: Member, { id, skip = [] }: Undo = {}): Promise<Committed<Undone>> {
  return commit(member, async (tx) => {
    const target =
      id === undefined
        ? findUndoTarget(await listOwnEvents(tx, member), new Set(skip))
        : await findOwnChange(tx, member, id);
    if (target === null) throw new AppError("NOT_FOUND", "There is nothing of yours left to undo.");
    return takeBack(tx, member, target.number);
  });
}

/**
 * Takes back one change, whoever made it, for those who may; see `undo`. CONFLICT while the member codes blind, when
 * that would touch what they do not see.
 */
export function undoOthers(member: Member, { id }: { readonly id: string }): Promise<Committed<Undone>> {
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    const { projectId } = member;
    const target = await tx.event.findFirst({ where: { projectId, id }, select: pastFields });
    if (target === null || !isChange(target))
      throw new AppError("NOT_FOUND", "This change is not in the history any more. Load the page again.");
    if (target.undoneBy !== null) throw new AppError("CONFLICT", "This change is undone already.");
    return takeBack(tx, member, target.number);
  });
}

interface Undone extends Touching {
  /** What was taken back. */
  readonly undone: string;
}

interface Redone extends Touching {
  /** What was brought back. */
  readonly redone: string;
}

interface Touching {
  /** The kinds of rows it changed, each once: what shows others of them need not be asked for anew. */
  readonly touched: readonly Entity[];
}

async function takeBack(tx: Transaction, member: Member, number: number): Promise<Decision<Undone>> {
  const { event, changes } = await prepare(tx, member, number, "undo");
  const { eventNumber } = await tx.project.findUniqueOrThrow({ where: { id: member.projectId } });
  await tx.event.update({
    where: { projectId_number: { projectId: member.projectId, number: event.number } },
    data: { undoneBy: eventNumber + 1 },
  });
  const summary = `undid: ${event.summary}`;
  return {
    kind: "undo",
    summary,
    changes,
    target: event.number,
    result: { undone: event.summary, touched: kindsIn(changes) },
  };
}

/** A change of the member's own that is still in force; null when it is not, or not theirs. */
async function findOwnChange(tx: Transaction, { projectId, userId }: Member, id: string) {
  const event = await tx.event.findFirst({
    where: { projectId, id, actorId: userId, undoneBy: null },
    select: pastFields,
  });
  return event !== null && isChange(event) ? event : null;
}

/** What came of taking back several changes. */
export interface UndoneBackTo {
  readonly undone: number;
  /** The change at which it stopped, and why; null when all were taken back. */
  readonly stopped: { readonly id: string; readonly reason: string } | null;
}

/**
 * Takes back the member's changes from the latest to the one named, one after the other, each as an event of its own.
 * Stops at the first that cannot be taken back: what was undone until then stays undone. `skip`: those left as they are.
 */
export async function undoBackTo(
  member: Member,
  { id, skip }: { readonly id: string; readonly skip: readonly string[] },
): Promise<UndoneBackTo> {
  const events = await listOwnEvents(database(), member);
  const first = events.find((event) => event.id === id);
  if (first === undefined) throw new AppError("NOT_FOUND", "There is nothing of yours to undo back to.");
  const targets = listBackTo(events, first.number, new Set(skip));
  const { operation: _ofAll, asked: _ofAllToo, ...each } = member;
  for (const [undone, target] of targets.entries()) {
    try {
      await undo(each, { id: target.id });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { undone, stopped: { id: target.id, reason: error.message } };
    }
  }
  return { undone: targets.length, stopped: null };
}

/**
 * The member's own events but those that others took back, and those of others that the member took back: redo is for
 * what one undid oneself.
 */
async function listRedoable(tx: Transaction, member: Member) {
  const own = await listOwnEvents(tx, member);
  const undos = new Set(own.filter(({ kind }) => kind === "undo").map(({ number }) => number));
  const others = await tx.event.findMany({
    where: { projectId: member.projectId, actorId: { not: member.userId }, undoneBy: { in: [...undos] } },
    select: pastFields,
  });
  return [...own.filter(({ undoneBy }) => undoneBy === null || undos.has(undoneBy)), ...others];
}

/** Brings back the change the member undid last, unless they have changed something since. */
export function redo(member: Member): Promise<Committed<Redone>> {
  return commit(member, async (tx) => {
    const target = findRedoTarget(await listRedoable(tx, member));
    if (target === null) throw new AppError("NOT_FOUND", "There is nothing to redo.");
    const { event, changes } = await prepare(tx, member, target.number, "redo");
    await tx.event.update({
      where: { projectId_number: { projectId: member.projectId, number: event.number } },
      data: { undoneBy: null },
    });
    const summary = `redid: ${event.summary}`;
    return {
      kind: "redo",
      summary,
      changes,
      target: event.number,
      result: { redone: event.summary, touched: kindsIn(changes) },
    };
  });
}
