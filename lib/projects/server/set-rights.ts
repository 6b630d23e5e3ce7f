import "server-only";
import { tellAdmissionChanged } from "@/lib/platform/auth/tell-admission";
import { updated } from "@/lib/shared/change";
import { type Standing, hasRight, rights } from "../permissions";
import { sayRight } from "../right-words";
import type { SetRightsInput } from "../schema";
import { ruleRights } from "../team";
import type { Member } from "./access";
import { changeTeam, demand, endInvitations, nameOf } from "./team";

/**
 * Gives rights to a member, takes them, or leaves them to the role. Streams of the member go on with what they may see
 * from then on; links by which they could give more end.
 */
export async function setRights(member: Member, { userId, overrides }: SetRightsInput): Promise<void> {
  const { projectId } = member;
  await changeTeam(member, async (tx, actor, team) => {
    demand(ruleRights(actor, team, userId, overrides));
    const before = team.find((each) => each.userId === userId) ?? actor;
    const after = { ...before, ...overrides };
    const change = updated("member", userId, { ...before }, overrides);
    await endInvitations(tx, projectId, userId, after);
    return {
      kind: "member.setRights",
      summary: sayChange(await nameOf(tx, userId), before, after),
      changes: change === null ? [] : [change],
      result: null,
    };
  });
  await tellAdmissionChanged(userId);
}

/** "set that Ann may not export and may edit the codebook". */
function sayChange(name: string, before: Standing, after: Standing): string {
  const differing = rights.filter((right) => hasRight(before, right) !== hasRight(after, right));
  if (differing.length === 0) return `set that the rights of ${name} follow what was said of them`;
  return `set that ${name} ${differing.map((right) => sayRight(right, hasRight(after, right))).join(" and ")}`;
}
