import "server-only";
import type { Coding } from "@/lib/coding/coding";
import { isOwnLayer, mayChangeLayer } from "@/lib/coding/may-change";
import type { Transaction } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Action } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { getSight, layerFields, markClosed } from "@/lib/projects/server/sight";
import { whereCodingSeen } from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";

const codingFields = { id: true, passageId: true, codeId: true, layerId: true, weight: true } as const;

/**
 * The codings a passage has now, of every layer. CONFLICT where an id meant for a new coding is taken, by a deleted one
 * or one of another project too.
 */
export async function listPassageCodings(
  tx: Transaction,
  { projectId }: Member,
  passageId: string,
  newIds: readonly string[] = [],
): Promise<Coding[]> {
  const rows = await tx.coding.findMany({
    where: { OR: [{ projectId, passageId, deletedAt: null }, { id: { in: [...newIds] } }] },
    select: codingFields,
  });
  if (rows.some(({ id }) => newIds.includes(id)))
    throw new AppError("CONFLICT", "Another coding has this id already. Ask again with a new one.");
  return rows;
}

/** The codings that passages have now, of every layer. */
export const listCodingsOf = (
  tx: Transaction,
  member: Member,
  passageIds: readonly string[],
): Promise<Coding[]> =>
  tx.coding.findMany({
    where: { projectId: member.projectId, passageId: { in: [...new Set(passageIds)] }, deletedAt: null },
    select: codingFields,
  });

/** Codings to be changed, and under which permission: one's own, or others' too. */
interface Changeable {
  readonly codings: Coding[];
  /** `coding.writeOthers` where codings of others are among them, else the member's own. */
  readonly action: Action;
  readonly documentIds: string[];
}

/**
 * Codings a member may change, all of them. Throws NOT_FOUND when one is gone or not to be seen, CONFLICT when one belongs to
 * a closed round, FORBIDDEN when one is not theirs.
 */
export async function getChangeableCodings(
  tx: Transaction,
  member: Member,
  codingIds: readonly string[],
): Promise<Changeable> {
  const ids = [...new Set(codingIds)];
  const seen = whereCodingSeen(await getSight(member, tx));
  const rows = await tx.coding.findMany({
    where: { projectId: member.projectId, id: { in: ids }, deletedAt: null, ...seen },
    select: { ...codingFields, layer: { select: layerFields }, passage: { select: { documentId: true } } },
  });
  if (rows.length < ids.length) {
    throw new AppError(
      "NOT_FOUND",
      "A coding is no longer there: someone has removed it. Reload to see what is.",
    );
  }
  const layers = await markClosed(
    member.projectId,
    rows.map(({ layer }) => layer),
    tx,
  );
  const closed = layers.find(({ closedRound }) => closedRound !== undefined)?.closedRound;
  if (closed !== undefined)
    throw new AppError(
      "CONFLICT",
      `This was coded in the round “${closed}”, which is closed, so it stays as it is and nothing was changed. A lead can open the round again.`,
    );
  if (!rows.every((row) => mayChangeLayer(row.layer, member))) {
    throw new AppError(
      "FORBIDDEN",
      "This is another coder's coding. Only its coder, a lead or the owner may change it.",
    );
  }
  const own = rows.every((row) => isOwnLayer(row.layer, member.userId));
  return {
    codings: rows.map(({ id, passageId, codeId, layerId, weight }) => ({
      id,
      passageId,
      codeId,
      layerId,
      weight,
    })),
    action: own ? member.action : "coding.writeOthers",
    documentIds: [...new Set(rows.map((row) => row.passage.documentId))],
  };
}

const foundFields = {
  id: true,
  name: true,
  color: true,
  codable: true,
  mergedIntoId: true,
  deletedAt: true,
} as const;
type FoundCode = Prisma.CodeGetPayload<{ select: typeof foundFields }>;

/**
 * The codes asked for, in their order, each there and meant to be applied. One that was merged meanwhile is the one it
 * was merged into. Throws when one is deleted, or a heading.
 */
export async function getAppliableCodes(tx: Transaction, member: Member, codeIds: readonly string[]) {
  const standing = await followMerges(tx, member, codeIds);
  const codes = codeIds.map((codeId) => {
    const code = standing.get(codeId);
    if (code === undefined || code.deletedAt !== null)
      throw new AppError("NOT_FOUND", "A code is no longer there: someone has deleted it. Choose another.");
    return code;
  });
  const heading = codes.find((code) => !code.codable);
  if (heading !== undefined) {
    throw new AppError(
      "BAD_REQUEST",
      `“${heading.name}” is a heading of the codebook and cannot be applied. Choose one of its codes.`,
    );
  }
  return codes;
}

/**
 * What codes have become, by the ids asked for: one that was merged is the one it was merged into. Deleted codes and headings
 * are among them; of no id that the project does not have.
 */
export async function followMerges(
  tx: Transaction,
  { projectId }: Member,
  codeIds: readonly string[],
): Promise<ReadonlyMap<string, FoundCode>> {
  const found = new Map<string, FoundCode>();
  let asked: string[] = [...new Set(codeIds)];
  while (asked.length > 0) {
    const rows = await tx.code.findMany({ where: { projectId, id: { in: asked } }, select: foundFields });
    for (const row of rows) found.set(row.id, row);
    asked = rows.flatMap(({ deletedAt, mergedIntoId }) =>
      deletedAt !== null && mergedIntoId !== null && !found.has(mergedIntoId) ? [mergedIntoId] : [],
    );
  }
  return new Map(
    codeIds.flatMap((codeId) => {
      let code = found.get(codeId);
      for (const met = new Set<string>(); code && code.deletedAt !== null && !met.has(code.id);) {
        met.add(code.id);
        code = found.get(code.mergedIntoId ?? "") ?? code;
      }
      return code === undefined ? [] : [[codeId, code] as const];
    }),
  );
}
