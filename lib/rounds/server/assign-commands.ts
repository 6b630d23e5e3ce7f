import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import type { AssignInput, MarkDoneInput, ReassignInput } from "@/lib/rounds/schema";
import { AppError } from "@/lib/shared/app-error";
import { created, removed, updated } from "@/lib/shared/change";
import { assignmentFields, getRound, listAssignments, refuseTaken } from "./find-round";

/** Gives a document to a coder, as their last. CONFLICT when they have it already, here or in another open round. */
export function assignDocument(
  member: Member,
  { roundId, documentId, userId }: Omit<AssignInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const round = await getOngoing(tx, member, roundId);
    const name = await getCoderName(tx, member, userId);
    const document = await tx.document.findFirst({
      where: { id: documentId, projectId: member.projectId, deletedAt: null },
      select: { title: true },
    });
    if (document === null)
      throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
    const row = await placeLast(tx, member, round, { documentId, userId });
    return {
      kind: "round.assign",
      summary: `gave “${document.title}” to ${name} in the round “${round.name}”`,
      changes: [created("assignment", crypto.randomUUID(), { ...row, doneAt: null })],
      result: null,
    };
  });
}

/** Gives a document of a coder to another one, or to nobody. What was coded stays with its coder. */
export function reassignDocument(
  member: Member,
  { id, userId }: Omit<ReassignInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { document, user, ...assignment } = await getAssignment(tx, member, id);
    const round = await getOngoing(tx, member, assignment.roundId);
    if (userId === null)
      return {
        kind: "round.assign",
        summary: `took “${document.title}” from ${user.name} in the round “${round.name}”`,
        changes: [removed("assignment", id, { ...assignment, doneAt: iso(assignment.doneAt) })],
        result: null,
      };
    const name = await getCoderName(tx, member, userId);
    const row = await placeLast(tx, member, round, { documentId: assignment.documentId, userId });
    return {
      kind: "round.assign",
      summary: `gave “${document.title}” of ${user.name} to ${name} in the round “${round.name}”`,
      changes: [
        removed("assignment", id, { ...assignment, doneAt: iso(assignment.doneAt) }),
        created("assignment", crypto.randomUUID(), { ...row, doneAt: null }),
      ],
      result: null,
    };
  });
}

/** Finds a coder's layer for a document, or makes it. */
export type HaveLayer = (
  tx: Transaction,
  coder: Pick<Member, "projectId" | "userId" | "name">,
  documentId: string,
) => Promise<unknown>;

/**
 * Says that a document is done, or is not: the coder's own, or anybody's by who manages rounds. Who is done has a layer, also
 * without a coding: that nothing was found is a finding.
 */
export function markDone(
  member: Member,
  { id, done }: Omit<MarkDoneInput, "projectId">,
  haveLayer: HaveLayer,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { document, user, ...assignment } = await getAssignment(tx, member, id);
    const own = assignment.userId === member.userId;
    if (!own && !can(member.standing, "round.manage"))
      throw new AppError("NOT_FOUND", "This document is no longer given to you. Reload to see what is.");
    const round = await getRound(tx, member, assignment.roundId);
    if (round.state !== "open")
      throw new AppError("CONFLICT", `The round “${round.name}” is not open, so nothing was changed.`);
    const { userId, documentId } = assignment;
    if (done) await haveLayer(tx, { projectId: member.projectId, userId, name: user.name }, documentId);
    const doneAt = done ? (iso(assignment.doneAt) ?? new Date().toISOString()) : null;
    const change = updated("assignment", id, { doneAt: iso(assignment.doneAt) }, { doneAt });
    const whose = own ? "" : ` of ${user.name}`;
    return {
      kind: "round.markDone",
      summary: done
        ? `marked “${document.title}”${whose} as done`
        : `took “${document.title}”${whose} up again`,
      changes: change === null ? [] : [change],
      result: null,
    };
  });
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

type Round = Awaited<ReturnType<typeof getRound>>;

/** A round in which documents can still be given out. */
async function getOngoing(tx: Transaction, member: Member, roundId: string): Promise<Round> {
  const round = await getRound(tx, member, roundId);
  if (round.state === "closed")
    throw new AppError(
      "CONFLICT",
      `The round “${round.name}” is closed. Open it again to give out documents.`,
    );
  return round;
}

async function placeLast(
  tx: Transaction,
  member: Member,
  round: Round,
  { documentId, userId }: { readonly documentId: string; readonly userId: string },
) {
  const rows = (await listAssignments(tx, member, round.id)).filter((row) => row.userId === userId);
  if (rows.some((row) => row.documentId === documentId))
    throw new AppError("CONFLICT", "This coder has the document in this round already.");
  if (round.state === "open") await refuseTaken(tx, member, round.id, [{ documentId, userId }]);
  const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
  return { roundId: round.id, documentId, userId, position };
}

async function getCoderName(tx: Transaction, { projectId }: Member, userId: string): Promise<string> {
  const coder = await tx.member.findUnique({
    where: { projectId_userId: { projectId, userId } },
    include: { user: { select: { name: true } } },
  });
  if (coder === null || !can(coder, "coding.write"))
    throw new AppError(
      "CONFLICT",
      "This person is no member any more, or may only read. Choose somebody else.",
    );
  return coder.user.name;
}

async function getAssignment(tx: Transaction, { projectId }: Member, id: string) {
  const assignment = await tx.assignment.findFirst({
    where: { id, projectId, deletedAt: null, round: { deletedAt: null } },
    select: {
      ...assignmentFields,
      document: { select: { title: true } },
      user: { select: { name: true } },
    },
  });
  if (assignment === null)
    throw new AppError("NOT_FOUND", "This document is no longer given out. Reload to see what is.");
  return assignment;
}
