import { type Standing, can } from "@/lib/projects/permissions";

interface Asking {
  readonly userId: string;
  readonly standing: Standing;
}

/** Whether a member may change or take away evidence: their own, or anybody's where their role allows it. */
export const mayChangeEvidence = (authorId: string | null, member: Asking): boolean =>
  can(member.standing, authorId === member.userId ? "claim.write" : "claim.writeOthers");

/** Whether a member may delete a claim: all that is held against it goes with it. */
export const mayDeleteClaim = (
  evidence: readonly { readonly authorId: string | null }[],
  member: Asking,
): boolean =>
  can(member.standing, "claim.write") &&
  evidence.every(({ authorId }) => mayChangeEvidence(authorId, member));
