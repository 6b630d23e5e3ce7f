import "server-only";
import { addClaim, editClaim, moveClaim, removeClaim } from "@/lib/claims/claim-rules";
import { mayDeleteClaim } from "@/lib/claims/may-change";
import { nameClaim } from "@/lib/claims/name-claim";
import type { WriteClaimInput } from "@/lib/claims/schema";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { countOf } from "@/lib/shared/count-of";
import { getClaim, listEvidence, listOrder, requireFreshId } from "./find-claims";
import { unwrap } from "./unwrap";

type Written = Omit<WriteClaimInput, "projectId">;

/** Adds a claim behind the others, under the caller's id. */
export function writeClaim(member: Member, { id, text, note }: Written): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireFreshId(tx, "claim", id);
    const now = new Date().toISOString();
    const change = unwrap(addClaim(await listOrder(tx, member), { id, text, note }, member.userId, now));
    return {
      kind: "claim.add",
      summary: `added the claim ${nameClaim(text)}`,
      changes: [change],
      result: null,
    };
  });
}

/** Gives a claim another text and note. */
export function changeClaim(member: Member, { id, text, note }: Written): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const claim = await getClaim(tx, member, id);
    const change = editClaim(claim, { text, note }, new Date().toISOString());
    return {
      kind: "claim.edit",
      summary: `changed the claim ${nameClaim(text)}`,
      changes: change === null ? [] : [change],
      result: null,
    };
  });
}

/** Puts a claim before another of those that the member sees, or at their end. */
export function placeClaim(
  member: Member,
  { id, beforeId }: { readonly id: string; readonly beforeId: string | null },
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const { text } = await getClaim(tx, member, id);
    const changes = unwrap(moveClaim(await listOrder(tx, member), id, beforeId));
    return { kind: "claim.move", summary: `moved the claim ${nameClaim(text)}`, changes, result: null };
  });
}

/** Deletes a claim with what is held against it. CONFLICT while the member codes blind, FORBIDDEN where others hold something. */
export function deleteClaim(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    const claim = await getClaim(tx, member, id);
    const evidence = await listEvidence(tx, member, id);
    if (!mayDeleteClaim(evidence, member))
      throw new AppError(
        "FORBIDDEN",
        "Others hold passages against this claim. Ask a lead or the owner to delete it.",
      );
    const along = evidence.length === 0 ? "" : ` with ${countOf(evidence.length, "passage")} held against it`;
    const summary = `deleted the claim ${nameClaim(claim.text)}${along}`;
    return { kind: "claim.delete", summary, changes: removeClaim(claim, evidence), result: null };
  });
}
