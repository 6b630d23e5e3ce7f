import "server-only";
import type { Coding, Layer } from "@/lib/coding/coding";
import { isOwnLayer, mayChangeLayer } from "@/lib/coding/may-change";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { layerFields } from "./visible-layers";

const codingFields = { id: true, passageId: true, codeId: true, layerId: true, weight: true } as const;

/** The codings a passage has now, of every layer. */
export const listPassageCodings = (tx: Transaction, member: Member, passageId: string): Promise<Coding[]> =>
  tx.coding.findMany({
    where: { projectId: member.projectId, passageId, deletedAt: null },
    select: codingFields,
  });

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
  /** The member, acting under `coding.writeOthers` where codings of others are among them. */
  readonly actingMember: Member;
  readonly documentIds: string[];
}

/** Codings a member may change, all of them. Throws NOT_FOUND when one is gone, FORBIDDEN when one is not theirs. */
export async function getChangeableCodings(
  tx: Transaction,
  member: Member,
  codingIds: readonly string[],
): Promise<Changeable> {
  const ids = [...new Set(codingIds)];
  const rows = await tx.coding.findMany({
    where: { projectId: member.projectId, id: { in: ids }, deletedAt: null },
    select: { ...codingFields, layer: { select: layerFields }, passage: { select: { documentId: true } } },
  });
  if (rows.length < ids.length) {
    throw new AppError(
      "NOT_FOUND",
      "A coding is no longer there: someone has removed it. Reload to see what is.",
    );
  }
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
    actingMember: own ? member : { ...member, action: "coding.writeOthers" },
    documentIds: [...new Set(rows.map((row) => row.passage.documentId))],
  };
}

/** The member's own layer, made at the first coding. */
export function findOrCreateLayer(tx: Transaction, member: Member): Promise<Layer> {
  const { projectId, userId, name } = member;
  return tx.layer.upsert({
    where: { projectId_userId_kind: { projectId, userId, kind: "coder" } },
    create: { projectId, userId, name },
    update: {},
    select: layerFields,
  });
}

/** Codes by id, each there and meant to be applied. Throws when one is not. */
export async function getAppliableCodes(tx: Transaction, member: Member, codeIds: readonly string[]) {
  const ids = [...new Set(codeIds)];
  const codes = await tx.code.findMany({
    where: { projectId: member.projectId, id: { in: ids }, deletedAt: null },
    select: { id: true, name: true, codable: true },
  });
  if (codes.length < ids.length) {
    throw new AppError("NOT_FOUND", "A code is no longer there: someone has deleted it. Choose another.");
  }
  const heading = codes.find((code) => !code.codable);
  if (heading !== undefined) {
    throw new AppError(
      "BAD_REQUEST",
      `“${heading.name}” is a heading of the codebook and cannot be applied. Choose one of its codes.`,
    );
  }
  return codes;
}
