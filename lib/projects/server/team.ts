import "server-only";
import { type Transaction, database } from "@/lib/platform/db/client";
import { AppError, type ErrorCode } from "@/lib/shared/app-error";
import type { Result } from "@/lib/shared/result";
import { type Role, roles } from "../permissions";
import type { ChangeRoleInput } from "../schema";
import { type TeamMember, type TeamProblem, mayInvite, ruleRemoval, ruleRoleChange } from "../team";
import type { Member } from "./access";

export interface TeamMemberView {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

/** The members of a project, in the order they joined. */
export async function listTeam(member: Member): Promise<TeamMemberView[]> {
  const rows = await database().member.findMany({
    where: { projectId: member.projectId },
    orderBy: [{ joinedAt: "asc" }, { userId: "asc" }],
    select: { userId: true, role: true, joinedAt: true, user: { select: { name: true, email: true } } },
  });
  return rows.map(({ user, ...row }) => ({ ...row, ...user }));
}

export async function changeRole(member: Member, { userId, role }: ChangeRoleInput): Promise<void> {
  await changeTeam(member, async (tx, actor, team) => {
    demand(ruleRoleChange(actor, team, userId, role));
    await tx.member.update({ where: place(member, userId), data: { role } });
    await endInvitations(tx, member.projectId, userId, role);
  });
}

/** Ends a membership, one's own or another's. Codings, memos and history stay with the project; open links do not. */
export async function removeMember(member: Member, userId: string): Promise<void> {
  await changeTeam(member, async (tx, actor, team) => {
    demand(ruleRemoval(actor, team, userId));
    await tx.member.delete({ where: place(member, userId) });
    await endInvitations(tx, member.projectId, userId, null);
  });
}

const place = ({ projectId }: Member, userId: string) => ({ projectId_userId: { projectId, userId } });

/** Withdraws the links by which a member could give, or take back, a role that is out of their reach from now on. */
async function endInvitations(
  tx: Transaction,
  projectId: string,
  createdById: string,
  role: Role | null,
): Promise<void> {
  const beyond = roles.filter((each) => role === null || !mayInvite(role, each));
  await tx.invitation.updateMany({
    where: { projectId, createdById, revokedAt: null, role: { in: beyond } },
    data: { revokedAt: new Date() },
  });
}

/** Team changes of a project follow one another, so that two owners cannot remove each other at once. */
async function changeTeam(
  { projectId, userId }: Member,
  change: (tx: Transaction, actor: TeamMember, team: readonly TeamMember[]) => Promise<void>,
): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Project" WHERE "id" = ${projectId} FOR UPDATE`;
    const team = await tx.member.findMany({ where: { projectId }, select: { userId: true, role: true } });
    const actor = team.find((each) => each.userId === userId);
    if (actor === undefined) throw new AppError("NOT_FOUND", "You are no longer a member of this project.");
    await change(tx, actor, team);
  });
}

const refusals: Record<TeamProblem, [ErrorCode, string]> = {
  "no-member": ["NOT_FOUND", "This person is no longer a member. Reload the page to see the team as it is."],
  "not-allowed": ["FORBIDDEN", "Only owners and leads manage the team. Ask one of them."],
  "above-you": ["FORBIDDEN", "A lead cannot make, change or remove owners. Ask an owner of the project."],
  "last-owner": [
    "CONFLICT",
    "A project needs an owner, and this is its only one. Make someone else an owner first.",
  ],
};

function demand(rule: Result<null, TeamProblem>): void {
  if (!rule.ok) throw new AppError(...refusals[rule.error]);
}
