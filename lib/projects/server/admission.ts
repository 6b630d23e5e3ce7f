import "server-only";
import { isLasting } from "@/lib/platform/auth/sessions";
import { admissionTopic } from "@/lib/platform/auth/tell-admission";
import { database } from "@/lib/platform/db/client";
import { subscribe } from "@/lib/platform/notify";
import { can } from "../permissions";
import type { Member } from "./access";
import { readStanding } from "./read-standing";

export interface Admission {
  /** The member as of now; null when the project, the membership, the right or the session has ended. */
  readonly check: () => Promise<Member | null>;
  /** Whether it was told, since the last check, that the rights of this person may have changed. */
  readonly isDoubtful: () => boolean;
  readonly close: () => void;
}

/**
 * For answers that go on: whether the member who was admitted still is. `wake` is called when that may have changed; who
 * streams checks then, and from time to time.
 */
export async function watchAdmission(member: Member, wake: () => void): Promise<Admission> {
  let doubtful = false;
  const close = await subscribe(admissionTopic, (userId) => {
    if (userId !== null && userId !== member.userId) return;
    doubtful = true;
    wake();
  });
  const version = await sessionVersionOf(member);
  return {
    check: async () => {
      doubtful = false;
      const [now, session, lasts] = await Promise.all([
        findMember(member),
        sessionVersionOf(member),
        member.sessionId === undefined || isLasting(member.userId, member.sessionId),
      ]);
      return session === version && lasts ? now : null;
    },
    isDoubtful: () => doubtful,
    close,
  };
}

async function sessionVersionOf({ userId }: Member): Promise<number | null> {
  const user = await database().user.findUnique({ where: { id: userId }, select: { sessionVersion: true } });
  return user?.sessionVersion ?? null;
}

async function findMember(member: Member): Promise<Member | null> {
  const found = await readStanding(member);
  if (found === null) return null;
  const { scope } = member.standing;
  const standing = scope === undefined ? found : { ...found, scope };
  return can(standing, member.action) ? { ...member, standing } : null;
}
