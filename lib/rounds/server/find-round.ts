import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { findTaken } from "@/lib/rounds/round-problem";
import { AppError } from "@/lib/shared/app-error";

/** The columns of a round that people decide. */
export const roundFields = {
  id: true,
  name: true,
  purpose: true,
  blind: true,
  state: true,
  instructions: true,
  dueAt: true,
  codebookFrozen: true,
  frozenAt: true,
  seed: true,
  percent: true,
  perDocument: true,
  openedAt: true,
  closedAt: true,
} as const;

export const assignmentFields = {
  id: true,
  roundId: true,
  documentId: true,
  userId: true,
  position: true,
  doneAt: true,
} as const;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** A round that is there, as JSON has it. Throws NOT_FOUND. */
export async function getRound(tx: Transaction, { projectId }: Member, id: string) {
  const round = await tx.round.findFirst({
    where: { id, projectId, deletedAt: null },
    select: { ...roundFields, createdAt: true },
  });
  if (round === null)
    throw new AppError("NOT_FOUND", "This round is no longer there: someone has deleted it.");
  const { dueAt, openedAt, closedAt, createdAt, ...row } = round;
  return {
    ...row,
    dueAt: iso(dueAt),
    openedAt: iso(openedAt),
    closedAt: iso(closedAt),
    createdAt: createdAt.toISOString(),
  };
}

/** What is given out in a round, as JSON has it. */
export async function listAssignments(tx: Transaction, { projectId }: Member, roundId: string) {
  const rows = await tx.assignment.findMany({
    where: { projectId, roundId, deletedAt: null },
    select: assignmentFields,
    orderBy: [{ userId: "asc" }, { position: "asc" }],
  });
  return rows.map((row) => ({ ...row, doneAt: iso(row.doneAt) }));
}

/** Refuses work that its coders have in another open round already. */
export async function refuseTaken(
  tx: Transaction,
  { projectId }: Member,
  roundId: string,
  work: readonly { readonly documentId: string; readonly userId: string }[],
): Promise<void> {
  const rows = await tx.assignment.findMany({
    where: {
      projectId,
      roundId: { not: roundId },
      documentId: { in: work.map(({ documentId }) => documentId) },
      deletedAt: null,
      round: { state: "open", deletedAt: null },
    },
    select: {
      documentId: true,
      userId: true,
      round: { select: { name: true } },
      document: { select: { title: true } },
      user: { select: { name: true } },
    },
  });
  const standing = rows.map(({ round, document, user, ...row }) => ({
    ...row,
    round: round.name,
    document: document.title,
    coder: user.name,
  }));
  const problem = findTaken(work, standing);
  if (problem !== null) throw new AppError("CONFLICT", problem);
}
