import { type Result, fail, ok } from "@/lib/shared/result";
import { type Role, can, roles } from "./permissions";

export interface TeamMember {
  readonly userId: string;
  readonly role: Role;
}

/**
 * Why a team cannot be changed so: one is not in it, may not manage it, reaches above one's own role, or nobody would
 * own the project any more.
 */
export type TeamProblem = "no-member" | "not-allowed" | "above-you" | "last-owner";

/** Whether `role` is no higher than one's own: what one may give, change and take away. */
export const reaches = (own: Role, role: Role): boolean => roles.indexOf(own) <= roles.indexOf(role);

/** Whether a member of the role `own` may make links that admit to `role`. */
export const mayInvite = (own: Role, role: Role): boolean => can(own, "member.manage") && reaches(own, role);

/** Whether `actor` may give the member `userId` the role; giving the same role again is fine. */
export function ruleRoleChange(
  actor: TeamMember,
  team: readonly TeamMember[],
  userId: string,
  role: Role,
): Result<null, TeamProblem> {
  const member = team.find((each) => each.userId === userId);
  if (member === undefined) return fail("no-member");
  if (!can(actor.role, "member.manage")) return fail("not-allowed");
  if (!reaches(actor.role, member.role) || !reaches(actor.role, role)) return fail("above-you");
  return role === "owner" ? ok(null) : keepAnOwner(team, userId);
}

/** Whether `actor` may take the member `userId` out of the team. Everyone may leave, but not the last owner. */
export function ruleRemoval(
  actor: TeamMember,
  team: readonly TeamMember[],
  userId: string,
): Result<null, TeamProblem> {
  const member = team.find((each) => each.userId === userId);
  if (member === undefined) return fail("no-member");
  if (userId !== actor.userId) {
    if (!can(actor.role, "member.manage")) return fail("not-allowed");
    if (!reaches(actor.role, member.role)) return fail("above-you");
  }
  return keepAnOwner(team, userId);
}

/** Refuses what would leave the project without an owner: that `userId` is none any more. */
function keepAnOwner(team: readonly TeamMember[], userId: string): Result<null, TeamProblem> {
  const owners = team.filter(({ role }) => role === "owner");
  return owners.every((owner) => owner.userId === userId) && owners.length > 0
    ? fail("last-owner")
    : ok(null);
}
