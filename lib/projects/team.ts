import { type Result, fail, ok } from "@/lib/shared/result";
import {
  type Overrides,
  type Right,
  type Role,
  type Standing,
  can,
  givesRight,
  hasRight,
  rights,
  roles,
  standingOf,
} from "./permissions";

export interface TeamMember extends Standing {
  readonly userId: string;
}

/**
 * Why a team cannot be changed so: one is not in it, may not manage it, reaches above one's own role, would give a right
 * that one has not, change one's own rights or an owner's, nobody would own the project any more, or another project's
 * name was typed.
 */
export type TeamProblem =
  | "no-member"
  | "not-allowed"
  | "above-you"
  | "more-than-yours"
  | "yourself"
  | "an-owner"
  | "last-owner"
  | "another-name";

/** Whether `role` is no higher than one's own: what one may give, change and take away. */
export const reaches = (own: Role, role: Role): boolean => roles.indexOf(own) <= roles.indexOf(role);

/** Whether `own` has every right that `given` has, or that `before` had already: nobody gives more than they have. */
const coversRights = (own: Standing, given: Standing, before?: Standing): boolean =>
  rights.every(
    (right) =>
      !hasRight(given, right) || hasRight(own, right) || (before !== undefined && hasRight(before, right)),
  );

/** Whether a member who stands so may make links that admit to `role`, with what the role comes with. */
export const mayInvite = (own: Standing, role: Role): boolean =>
  can(own, "member.invite") && reaches(own.role, role) && coversRights(own, standingOf(role));

/**
 * Whether `actor` may give the member `userId` the role; giving the same role again is fine. What was said of the member
 * beside the role stays, unless they become an owner.
 */
export function ruleRoleChange(
  actor: TeamMember,
  team: readonly TeamMember[],
  userId: string,
  role: Role,
): Result<null, TeamProblem> {
  const member = team.find((each) => each.userId === userId);
  if (member === undefined) return fail("no-member");
  if (!can(actor, "member.manage")) return fail("not-allowed");
  if (!reaches(actor.role, member.role) || !reaches(actor.role, role)) return fail("above-you");
  if (!coversRights(actor, { ...member, role }, member)) return fail("more-than-yours");
  return role === "owner" ? ok(null) : keepAnOwner(team, userId);
}

/**
 * Whether `actor` may say this of the rights of the member `userId`: of nobody's own, of no owner's, and giving none that
 * the actor has not. Null leaves a right to the role.
 */
export function ruleRights(
  actor: TeamMember,
  team: readonly TeamMember[],
  userId: string,
  overrides: Overrides,
): Result<null, TeamProblem> {
  const member = team.find((each) => each.userId === userId);
  if (member === undefined) return fail("no-member");
  if (!can(actor, "member.manage")) return fail("not-allowed");
  if (userId === actor.userId) return fail("yourself");
  if (member.role === "owner") return fail("an-owner");
  if (!reaches(actor.role, member.role)) return fail("above-you");
  return coversRights(actor, { ...member, ...overrides }, member) ? ok(null) : fail("more-than-yours");
}

/** What is to be said of a right so that the member has it or not: nothing where the role says so already. */
export const overrideFor = (role: Role, right: Right, allowed: boolean): boolean | null =>
  givesRight(role, right) === allowed ? null : allowed;

/** The rights that were taken from a member, which they do not get back by leaving and coming again. */
export const listWithheld = (standing: Standing): Right[] =>
  rights.filter((right) => standing[right] === false);

/** Whether `actor` may take the member `userId` out of the team. Everyone may leave, but not the last owner. */
export function ruleRemoval(
  actor: TeamMember,
  team: readonly TeamMember[],
  userId: string,
): Result<null, TeamProblem> {
  const member = team.find((each) => each.userId === userId);
  if (member === undefined) return fail("no-member");
  if (userId !== actor.userId) {
    if (!can(actor, "member.manage")) return fail("not-allowed");
    if (!reaches(actor.role, member.role)) return fail("above-you");
  }
  return keepAnOwner(team, userId);
}

/**
 * Whether `actor` may make the member `userId` the owner in their own place. `typed`: what they typed to show that they
 * mean this project; white space around it and letters' size do not count.
 */
export function ruleTransfer(
  actor: TeamMember,
  team: readonly TeamMember[],
  userId: string,
  typed: { readonly name: string; readonly meant: string },
): Result<null, TeamProblem> {
  const plain = (name: string) => name.trim().normalize("NFC").toLowerCase();
  if (!can(actor, "project.transfer")) return fail("above-you");
  if (userId === actor.userId || team.every((each) => each.userId !== userId)) return fail("no-member");
  return plain(typed.name) === plain(typed.meant) ? ok(null) : fail("another-name");
}

/**
 * What the work of someone who leaves without their name stands under: "Former member", with a number where others have
 * left so before. `taken`: the names of the project's coders.
 */
export function nameFormerMember(taken: readonly string[]): string {
  const names = new Set(taken);
  const numbered = (n: number) => (n === 1 ? "Former member" : `Former member ${n}`);
  let n = 1;
  while (names.has(numbered(n))) n += 1;
  return numbered(n);
}

/** Refuses what would leave the project without an owner: that `userId` is none any more. */
function keepAnOwner(team: readonly TeamMember[], userId: string): Result<null, TeamProblem> {
  const owners = team.filter(({ role }) => role === "owner");
  return owners.every((owner) => owner.userId === userId) && owners.length > 0
    ? fail("last-owner")
    : ok(null);
}
