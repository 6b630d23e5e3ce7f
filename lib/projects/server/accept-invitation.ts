import "server-only";
import { hashToken } from "@/lib/platform/auth/token";
import { database } from "@/lib/platform/db/client";
import { AppError } from "@/lib/shared/app-error";
import { invitationState } from "../invitation";
import type { Role } from "../permissions";

/** What an invitation link says to whoever holds it. */
export interface OfferView {
  /** Null: into the installation only. */
  readonly project: { readonly id: string; readonly name: string } | null;
  readonly role: Role;
  readonly invitedBy: string;
}

/** The open invitation behind a token; null when it is unknown, withdrawn or expired, or its project is deleted. */
export async function findOffer(token: string): Promise<OfferView | null> {
  const invitation = await database().invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { project: true, createdBy: { select: { name: true } } },
  });
  if (invitation === null || invitationState(invitation, new Date()) !== "open") return null;
  const { project, role, createdBy } = invitation;
  if (project !== null && project.deletedAt !== null) return null;
  return { project: project && { id: project.id, name: project.name }, role, invitedBy: createdBy.name };
}

/**
 * Makes the user a member by an invitation. Who is a member already stays what they are: a link neither raises nor
 * lowers a role. Returns the project to go to, null for an invitation into the installation.
 */
export async function acceptInvitation(userId: string, token: string): Promise<{ projectId: string | null }> {
  return database().$transaction(async (tx) => {
    const tokenHash = hashToken(token);
    await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
    const invitation = await tx.invitation.findUnique({ where: { tokenHash }, include: { project: true } });
    const project = invitation?.project ?? null;
    if (
      invitation === null ||
      invitationState(invitation, new Date()) !== "open" ||
      (project !== null && project.deletedAt !== null)
    ) {
      throw new AppError("NOT_FOUND", "This invitation has ended. Ask for a new link.");
    }
    if (project === null) return { projectId: null };
    const { count } = await tx.member.createMany({
      data: [{ projectId: project.id, userId, role: invitation.role }],
      skipDuplicates: true,
    });
    if (count > 0) {
      await tx.invitation.update({ where: { tokenHash }, data: { acceptances: { increment: 1 } } });
    }
    return { projectId: project.id };
  });
}
