import "server-only";
import { createToken, hashToken } from "@/lib/platform/auth/token";
import { database } from "@/lib/platform/db/client";
import { AppError } from "@/lib/shared/app-error";
import { type InvitationState, expiryAfter, invitationState } from "../invitation";
import { type Role, can } from "../permissions";
import { mayInvite } from "../team";
import type { Member } from "./access";

export interface InvitationView {
  readonly id: string;
  readonly role: Role;
  readonly state: InvitationState;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** How often the link has been followed to membership. */
  readonly acceptances: number;
}

/** Whose links a member sees and withdraws: those who manage the team everybody's, others their own. */
const within = ({ projectId, userId, standing }: Member) => ({
  projectId,
  ...(!can(standing, "member.manage") && { createdById: userId }),
});

/** Invitations into the member's project (null: into the installation) that were not withdrawn, newest first. */
export async function listInvitations(member: Member | null): Promise<InvitationView[]> {
  const rows = await database().invitation.findMany({
    where: { ...(member === null ? { projectId: null } : within(member)), revokedAt: null },
    orderBy: { createdAt: "desc" },
    include: { createdBy: { select: { name: true } } },
  });
  const now = new Date();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    state: invitationState(row, now),
    expiresAt: row.expiresAt,
    createdAt: row.createdAt,
    createdBy: row.createdBy.name,
    acceptances: row.acceptances,
  }));
}

/** Makes a link that admits to the project until it expires; its token is returned once and only its hash kept. */
export async function inviteToProject(member: Member, role: Role, days: number): Promise<{ token: string }> {
  if (!mayInvite(member.standing, role))
    throw new AppError(
      "FORBIDDEN",
      "You cannot invite people with a higher role, or with more rights, than your own. Choose another role, or ask an owner.",
    );
  return createInvitation({ projectId: member.projectId, role, createdById: member.userId }, days);
}

/** Makes a link by which newcomers register, whatever the rule for registration. */
export async function inviteNewcomers(administratorId: string, days: number): Promise<{ token: string }> {
  return createInvitation({ projectId: null, createdById: administratorId }, days);
}

async function createInvitation(
  about: { projectId: string | null; createdById: string; role?: Role },
  days: number,
): Promise<{ token: string }> {
  const token = createToken();
  await database().invitation.create({
    data: { ...about, tokenHash: hashToken(token), expiresAt: expiryAfter(days, new Date()) },
  });
  return { token };
}

/** Ends an invitation into the member's project (null: into the installation); who came by it stays. */
export async function withdrawInvitation(member: Member | null, invitationId: string): Promise<void> {
  const { count } = await database().invitation.updateMany({
    where: { id: invitationId, ...(member === null ? { projectId: null } : within(member)), revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AppError("NOT_FOUND", "This invitation is no longer there.");
}
