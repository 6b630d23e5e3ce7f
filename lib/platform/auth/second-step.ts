import "server-only";
import { database } from "@/lib/platform/db/client";
import { allowAttempt, clearAttempts } from "./attempts";
import { spendRecoveryCode } from "./recovery-codes";
import { unseal } from "./seal";
import { findStep } from "./time-code";

/** By what the second step was taken. */
export type SecondStep = "code" | "recovery";

/** Wrong codes in a quarter of an hour, as of passwords. */
const limit = { attempts: 10, minutes: 15 };

/** Whether signing in asks this user for a second step. */
export const hasSecondStep = async (userId: string): Promise<boolean> =>
  (await database().twoStep.count({ where: { userId, confirmedAt: { not: null } } })) > 0;

/**
 * Takes a code of the user's app, or a recovery code: each once. Null when it is neither, or was taken before;
 * "too-many" when too many were wrong. `pending`: of an app that is being set up, with which no recovery codes go.
 */
export async function takeSecondStep(
  userId: string,
  code: string,
  pending = false,
): Promise<SecondStep | "too-many" | null> {
  const key = `second-step:${userId}`;
  if (!(await allowAttempt(key, limit.attempts, limit.minutes))) return "too-many";
  const taken = (await takeTimeCode(userId, code, pending))
    ? "code"
    : !pending && (await spendRecoveryCode(userId, code))
      ? "recovery"
      : null;
  if (taken !== null) await clearAttempts(key);
  return taken;
}

async function takeTimeCode(userId: string, code: string, pending: boolean): Promise<boolean> {
  const row = await database().twoStep.findUnique({ where: { userId } });
  const secret = row === null || (row.confirmedAt === null) !== pending ? null : unseal(row.sealed, userId);
  if (row === null || secret === null) return false;
  const step = findStep(secret, code.replace(/\s/g, ""), Date.now(), row.lastStep);
  if (step === null) return false;
  // Of two requests with the same code at once only one finds the step untaken, and the secret as it was.
  const { count } = await database().twoStep.updateMany({
    where: { userId, sealed: row.sealed, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}
