import "server-only";
import { hashToken } from "@/lib/platform/auth/token";
import { type Transaction, database } from "@/lib/platform/db/client";
import { commit } from "@/lib/platform/events";
import { AppError } from "@/lib/shared/app-error";
import { created } from "@/lib/shared/change";
import { invitationState } from "../invitation";
import { type Role, type Standing, rights, standingOf } from "../permissions";

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
 * lowers a role. What was taken from them before they left stays taken, unless they come as an owner. Returns the project to go to, null for an invitation into the installation.
 */
export async function acceptInvitation(userId: string, token: string): Promise<{ projectId: string | null }> {
  const { projectId } = await getOpenInvitation(database(), token);
  if (projectId === null) return { projectId };
  await commit({ userId, projectId, action: "project.read" }, async (tx) => {
    // A link can be withdrawn meanwhile.
    await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "tokenHash" = ${hashToken(token)} FOR UPDATE`;
    const { id, role } = await getOpenInvitation(tx, token);
    const place = { projectId_userId: { projectId, userId } };
    const joined = { kind: "member.join", summary: "joined the project", result: null };
    if ((await tx.member.count({ where: { projectId, userId } })) > 0) return { ...joined, changes: [] };
    const withheld = await tx.withheld.findUnique({ where: place });
    const standing = standWithout(role, withheld?.rights);
    await tx.member.create({ data: { ...standing, projectId, userId } });
    await tx.withheld.deleteMany({ where: { projectId, userId } });
    await tx.invitation.update({ where: { id }, data: { acceptances: { increment: 1 } } });
    return { ...joined, changes: [created("member", userId, { ...standing })] };
  });
  return { projectId };
}

/** The open invitation behind a token. Throws NOT_FOUND when it has ended, or its project is deleted. */
async function getOpenInvitation(db: Transaction, token: string) {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { project: { select: { deletedAt: true } } },
  });
  const isOpen = invitation !== null && invitationState(invitation, new Date()) === "open";
  if (!isOpen || (invitation.project?.deletedAt ?? null) !== null)
    throw new AppError("NOT_FOUND", "This invitation has ended. Ask for a new link.");
  return invitation;
}

/** How someone stands who comes to a role, and from whom rights were taken when they were here before. */
const standWithout = (role: Role, taken: readonly string[] = []): Standing => ({
  ...standingOf(role),
  ...(role !== "owner" &&
    Object.fromEntries(rights.filter((right) => taken.includes(right)).map((right) => [right, false]))),
});
