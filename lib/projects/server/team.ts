import "server-only";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Decision, commit } from "@/lib/platform/events";
import { AppError, type ErrorCode } from "@/lib/shared/app-error";
import { removed, updated } from "@/lib/shared/change";
import type { Result } from "@/lib/shared/result";
import { type Role, type Standing, roles, standingOf } from "../permissions";
import type { ChangeRoleInput, TransferInput } from "../schema";
import {
  type TeamMember,
  type TeamProblem,
  listWithheld,
  mayInvite,
  ruleRemoval,
  ruleRoleChange,
  ruleTransfer,
} from "../team";
import type { Member } from "./access";
import { forgetName } from "./forget-name";
import { standingFields } from "./read-standing";
import { tellAdmissionChanged } from "@/lib/platform/auth/tell-admission";

export interface TeamMemberView extends TeamMember {
  readonly name: string;
  readonly email: string;
  readonly joinedAt: Date;
}

/** The members of a project, in the order they joined. */
export async function listTeam(member: Member): Promise<TeamMemberView[]> {
  const rows = await database().member.findMany({
    where: { projectId: member.projectId },
    orderBy: [{ joinedAt: "asc" }, { userId: "asc" }],
    select: {
      userId: true,
      ...standingFields,
      joinedAt: true,
      user: { select: { name: true, email: true } },
    },
  });
  return rows.map(({ user, ...row }) => ({ ...row, ...user }));
}

export async function changeRole(member: Member, { userId, role }: ChangeRoleInput): Promise<void> {
  await changeTeam(member, async (tx, actor, team) => {
    demand(ruleRoleChange(actor, team, userId, role));
    const before = team.find((each) => each.userId === userId) ?? actor;
    // From owners nothing is taken, and so nothing is kept of it.
    const after = role === "owner" ? standingOf(role) : { role };
    await endInvitations(tx, member.projectId, userId, { ...before, ...after });
    const change = updated("member", userId, { ...before }, { ...after });
    return {
      kind: "member.changeRole",
      summary: `made ${await nameOf(tx, userId)} ${roleWithArticle[role]}`,
      changes: change === null ? [] : [change],
      result: null,
    };
  });
  await tellAdmissionChanged(userId);
}

/**
 * Ends a membership, one's own or another's. Codings, memos and history stay with the project; open links, and the
 * person's tokens of this project alone, do not; their webhooks are turned off.
 * Without `keepName` what they did is a former member's from now on, also if they come back.
 */
export async function removeMember(
  member: Member,
  userId: string,
  { keepName }: { keepName: boolean } = { keepName: true },
): Promise<void> {
  const { projectId } = member;
  await changeTeam(member, async (tx, actor, team) => {
    demand(ruleRemoval(actor, team, userId));
    const gone = await tx.member.delete({ where: place(member, userId), select: standingFields });
    const rights = listWithheld(gone);
    if (rights.length > 0) await tx.withheld.create({ data: { projectId, userId, rights } });
    await endInvitations(tx, projectId, userId, null);
    await tx.accessToken.deleteMany({ where: { projectId, userId } });
    await tx.webhook.updateMany({
      where: { projectId, createdById: userId, turnedOffAt: null },
      data: { turnedOffAt: new Date(), problem: "who made it is no longer in the project" },
    });
    const name = keepName ? await nameOf(tx, userId) : "a member";
    if (!keepName) await forgetName(tx, projectId, userId);
    return {
      kind: "member.remove",
      summary: userId === member.userId ? "left the project" : `removed ${name} from the project`,
      changes: [removed("member", userId, { ...gone })],
      result: null,
    };
  });
  // The event of one's own leaving is written last, and is a former member's like those before it.
  if (!keepName && userId === member.userId)
    await database().event.updateMany({ where: { projectId, actorId: userId }, data: { actorId: null } });
  await tellAdmissionChanged(userId);
}

/** Makes a member the owner in one's own place: one is a lead from then on. */
export async function transferProject(member: Member, { userId, projectName }: TransferInput): Promise<void> {
  const { projectId } = member;
  await changeTeam(member, async (tx, actor, team) => {
    const { name } = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { name: true } });
    demand(ruleTransfer(actor, team, userId, { name: projectName, meant: name }));
    await endInvitations(tx, projectId, actor.userId, standingOf("lead"));
    const becomes = (id: string, role: Role) => {
      const before = team.find((each) => each.userId === id);
      return updated("member", id, { ...before }, { ...standingOf(role) }) ?? [];
    };
    return {
      kind: "member.transfer",
      summary: `made ${await nameOf(tx, userId)} the owner in their place`,
      changes: [becomes(userId, "owner"), becomes(actor.userId, "lead")].flat(),
      result: null,
    };
  });
  await Promise.all([userId, member.userId].map(tellAdmissionChanged));
}

const roleWithArticle: Readonly<Record<Role, string>> = {
  owner: "an owner",
  lead: "a lead",
  coder: "a coder",
  viewer: "a viewer",
};

export const nameOf = async (tx: Transaction, userId: string): Promise<string> =>
  (await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } })).name;

const place = ({ projectId }: Member, userId: string) => ({ projectId_userId: { projectId, userId } });

/** Withdraws the links by which a member could give, or take back, a role that is out of their reach from now on. */
export async function endInvitations(
  tx: Transaction,
  projectId: string,
  createdById: string,
  standing: Standing | null,
): Promise<void> {
  const beyond = roles.filter((each) => standing === null || !mayInvite(standing, each));
  await tx.invitation.updateMany({
    where: { projectId, createdById, revokedAt: null, role: { in: beyond } },
    data: { revokedAt: new Date() },
  });
}

/** Team changes of a project follow one another, so that two owners cannot remove each other at once. */
export async function changeTeam(
  member: Member,
  decide: (tx: Transaction, actor: TeamMember, team: readonly TeamMember[]) => Promise<Decision<null>>,
): Promise<void> {
  await commit(member, async (tx) => {
    const { actor, team } = await readTeam(tx, member);
    return decide(tx, actor, team);
  });
}

/** The team as it stands, and the member in it. To be read under the project's lock. */
async function readTeam(
  tx: Transaction,
  { projectId, userId }: Pick<Member, "projectId" | "userId">,
): Promise<{ actor: TeamMember; team: TeamMember[] }> {
  const team = await tx.member.findMany({
    where: { projectId },
    select: { userId: true, ...standingFields },
  });
  const actor = team.find((each) => each.userId === userId);
  if (actor === undefined) throw new AppError("NOT_FOUND", "You are no longer a member of this project.");
  return { actor, team };
}

const refusals: Record<TeamProblem, [ErrorCode, string]> = {
  "no-member": ["NOT_FOUND", "This person is no longer a member. Reload the page to see the team as it is."],
  "not-allowed": ["FORBIDDEN", "Only owners and leads manage the team. Ask one of them."],
  "above-you": ["FORBIDDEN", "A lead cannot make, change or remove owners. Ask an owner of the project."],
  "more-than-yours": [
    "FORBIDDEN",
    "This would give a right that you have not yourself. Leave it out, or ask an owner of the project.",
  ],
  yourself: ["FORBIDDEN", "Nobody changes their own rights. Ask another lead or the owner."],
  "an-owner": ["CONFLICT", "An owner has every right. Change the role first."],
  "another-name": [
    "BAD_REQUEST",
    "What you typed is not the project's name. Nothing was changed; type it as it stands at the top of the page.",
  ],
  "last-owner": [
    "CONFLICT",
    "A project needs an owner, and this is its only one. Make someone else an owner first.",
  ],
};

export function demand(rule: Result<null, TeamProblem>): void {
  if (!rule.ok) throw new AppError(...refusals[rule.error]);
}
