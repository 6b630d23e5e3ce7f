import "server-only";
import { type Claim, type Evidence, compareClaims } from "@/lib/claims/claim";
import { mayChangeEvidence } from "@/lib/claims/may-change";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereAuthorSeen, whereClaimSeen } from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";
import { evidenceFields } from "./claim-fields";

export interface ClaimRecord extends Claim {
  readonly authorId: string | null;
  /** ISO times. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A claim that the member may see. Throws NOT_FOUND when it is not there. */
export async function getClaim(tx: Transaction, member: Member, id: string): Promise<ClaimRecord> {
  const row = await tx.claim.findFirst({
    where: {
      id,
      projectId: member.projectId,
      deletedAt: null,
      ...whereClaimSeen(await getSight(member, tx)),
    },
    omit: { projectId: true, deletedAt: true },
  });
  if (row === null)
    throw new AppError(
      "NOT_FOUND",
      "This claim is no longer there: someone has deleted it. Reload to see what is.",
    );
  return { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() };
}

/** The claims that the member may see, in their order. */
export async function listOrder(tx: Transaction, member: Member): Promise<Pick<Claim, "id" | "position">[]> {
  const rows = await tx.claim.findMany({
    where: { projectId: member.projectId, deletedAt: null, ...whereClaimSeen(await getSight(member, tx)) },
    select: { id: true, position: true, createdAt: true },
  });
  return rows.sort(compareClaims).map(({ id, position }) => ({ id, position }));
}

/** What is held against a claim of what the member may see, as it came. */
export async function listEvidence(tx: Transaction, member: Member, claimId: string): Promise<Evidence[]> {
  return tx.claimPassage.findMany({
    where: {
      claimId,
      projectId: member.projectId,
      deletedAt: null,
      ...whereAuthorSeen(await getSight(member, tx)),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: evidenceFields,
  });
}

/** Evidence that the member may change, with the text of its claim. NOT_FOUND, or FORBIDDEN where it is another's. */
export async function getChangeable(
  tx: Transaction,
  member: Member,
  id: string,
): Promise<{ readonly evidence: Evidence; readonly claim: string }> {
  const row = await tx.claimPassage.findFirst({
    where: {
      id,
      projectId: member.projectId,
      deletedAt: null,
      ...whereAuthorSeen(await getSight(member, tx)),
    },
    select: { ...evidenceFields, claim: { select: { text: true } } },
  });
  if (row === null)
    throw new AppError(
      "NOT_FOUND",
      "This passage is no longer held against the claim: someone has taken it away.",
    );
  const { claim, ...evidence } = row;
  if (!mayChangeEvidence(evidence.authorId, member))
    throw new AppError(
      "FORBIDDEN",
      "Only who held this passage against the claim, a lead or the owner may change it.",
    );
  return { evidence, claim: claim.text };
}

/** CONFLICT where a new row's id is taken. */
export async function requireFreshId(
  tx: Transaction,
  of: "claim" | "claimPassage",
  id: string,
): Promise<void> {
  const taken = of === "claim" ? tx.claim.count({ where: { id } }) : tx.claimPassage.count({ where: { id } });
  if ((await taken) > 0)
    throw new AppError(
      "CONFLICT",
      "This has been saved already, or the id is another’s. Reload to see what is there.",
    );
}
