import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { drawUnits, listParagraphs } from "@/lib/rounds/draw-units";
import { giveOut } from "@/lib/rounds/give-out";
import type { GiveOutInput, PlanRoundInput } from "@/lib/rounds/schema";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created, removed, updated } from "@/lib/shared/change";
import type { Range } from "@/lib/shared/offset";
import { readStoredText, storedText } from "@/lib/text/stored-text";
import { getRound, listAssignments } from "./find-round";

/** The passages of places in a document, in their order, and the changes that make those there are not yet. */
export type PlaceUnits = (
  tx: Transaction,
  member: Member,
  documentId: string,
  places: readonly Range[],
) => Promise<{ passageIds: string[]; changes: Change[] }>;

/** Plans a round, or a draft anew: what was given out and drawn before is replaced. CONFLICT once it is open. */
export function planRound(
  member: Member,
  { work, id, dueAt, ...said }: Omit<PlanRoundInput, "projectId">,
  placeUnits: PlaceUnits,
): Promise<Committed<{ id: string }>> {
  return commit(member, async (tx) => {
    const fields = { ...said, ...drawOf(work), dueAt: dueAt?.toISOString() ?? null };
    const known = await tx.round.count({ where: { id } });
    const old = known === 0 ? null : await getRound(tx, member, id);
    if (old !== null && old.state !== "draft")
      throw new AppError("CONFLICT", "This round was opened meanwhile. Reload to see it as it is.");
    await requireTeam(tx, member, work);
    const round =
      old === null
        ? created("round", id, { ...fields, state: "draft", createdAt: new Date().toISOString() })
        : updated("round", id, old, fields);
    const changes = [
      ...(old === null ? [] : await clearRound(tx, member, id)),
      ...(round === null ? [] : [round]),
      ...giveOut(work.documentIds, work.userIds, work.perDocument, work.seed).map((given) =>
        created("assignment", crypto.randomUUID(), { roundId: id, ...given, doneAt: null }),
      ),
      ...(await drawInto(tx, member, id, work, placeUnits)),
    ];
    const summary = old === null ? `planned the round “${said.name}”` : `changed the plan of “${said.name}”`;
    return { kind: "round.plan", summary, changes, result: { id } };
  });
}

const drawOf = ({ seed, percent, perDocument }: GiveOutInput) => ({ seed, percent, perDocument });

/** Takes everything out of a round. */
export async function clearRound(tx: Transaction, member: Member, roundId: string): Promise<Change[]> {
  const units = await tx.roundUnit.findMany({
    where: { projectId: member.projectId, roundId, deletedAt: null },
    select: { id: true, roundId: true, passageId: true, position: true },
  });
  const assignments = await listAssignments(tx, member, roundId);
  return [
    ...assignments.map((row) => removed("assignment", row.id, row)),
    ...units.map((row) => removed("roundUnit", row.id, row)),
  ];
}

/** Throws unless the documents are there and the coders are members who may code. */
async function requireTeam(tx: Transaction, { projectId }: Member, work: GiveOutInput): Promise<void> {
  const [documents, members] = await Promise.all([
    tx.document.count({ where: { projectId, deletedAt: null, id: { in: work.documentIds } } }),
    tx.member.findMany({ where: { projectId, userId: { in: work.userIds } } }),
  ]);
  if (documents < new Set(work.documentIds).size)
    throw new AppError(
      "NOT_FOUND",
      "A document of the round is no longer there. Choose the documents again.",
    );
  const able = members.filter((standing) => can(standing, "coding.write"));
  if (able.length < new Set(work.userIds).size)
    throw new AppError(
      "CONFLICT",
      "Somebody you chose is no member any more, or may only read. Choose the coders again.",
    );
}

async function drawInto(
  tx: Transaction,
  member: Member,
  roundId: string,
  { documentIds, percent, seed }: GiveOutInput,
  placeUnits: PlaceUnits,
): Promise<Change[]> {
  if (percent === null) return [];
  const texts = await tx.documentText.findMany({
    where: { currentOf: { projectId: member.projectId, id: { in: documentIds } } },
    select: { documentId: true, ...storedText },
  });
  const blocksOf = new Map(texts.map((row) => [row.documentId, readStoredText(row).blocks]));
  const strata = documentIds.map((documentId) => ({
    documentId,
    paragraphs: listParagraphs(blocksOf.get(documentId) ?? []),
  }));
  const changes: Change[] = [];
  for (const { documentId, paragraphs } of drawUnits(strata, percent, seed)) {
    if (paragraphs.length === 0) continue;
    const placed = await placeUnits(tx, member, documentId, paragraphs);
    const units = placed.passageIds.map((passageId, position) =>
      created("roundUnit", crypto.randomUUID(), { roundId, passageId, position }),
    );
    changes.push(...placed.changes, ...units);
  }
  return changes;
}
