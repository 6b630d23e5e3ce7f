import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { findNextDocument } from "@/lib/rounds/next-document";
import type { DocumentRoundView, UnitView } from "@/lib/rounds/round-view";
import { findCodebookMoments } from "./codebook-moment";

/** The open round in which the member codes a document; null when there is none. */
export async function findDocumentRound(
  { projectId, userId }: Member,
  documentId: string,
): Promise<DocumentRoundView | null> {
  const open = { state: "open", deletedAt: null } as const;
  const found = await database().assignment.findFirst({
    where: { projectId, userId, documentId, deletedAt: null, round: open },
    orderBy: { id: "asc" },
    select: {
      id: true,
      doneAt: true,
      round: {
        select: {
          ...{ id: true, name: true, purpose: true, blind: true, instructions: true, dueAt: true },
          ...{ codebookFrozen: true, frozenAt: true },
        },
      },
    },
  });
  if (found === null) return null;
  const { id: roundId, codebookFrozen: _, frozenAt: __, ...round } = found.round;
  const [moments, own, units] = await Promise.all([
    findCodebookMoments(projectId, [found.round]),
    database().assignment.findMany({
      where: { roundId, userId, deletedAt: null, document: { deletedAt: null } },
      select: { documentId: true, position: true, doneAt: true, document: { select: { title: true } } },
    }),
    listUnits(roundId, documentId),
  ]);
  const next = findNextDocument(own, documentId);
  return {
    ...round,
    roundId,
    codebookMoment: moments.get(roundId) ?? null,
    assignmentId: found.id,
    doneAt: found.doneAt,
    units,
    next: next && { documentId: next.documentId, title: next.document.title },
  };
}

/** The given passages of a document's present text, in its order. */
async function listUnits(roundId: string, documentId: string): Promise<UnitView[]> {
  const rows = await database().roundUnit.findMany({
    where: { roundId, deletedAt: null, passage: { documentId, text: { currentOf: { isNot: null } } } },
    orderBy: [{ passage: { start: "asc" } }, { id: "asc" }],
    select: { passageId: true, passage: { select: { ranges: true } } },
  });
  return rows.map(({ passageId, passage }) => ({ passageId, ranges: passage.ranges }));
}
