import "server-only";
import { giveRecoveryCodes } from "@/lib/platform/auth/recovery-codes";
import { seal } from "@/lib/platform/auth/seal";
import { takeSecondStep } from "@/lib/platform/auth/second-step";
import type { SessionUser } from "@/lib/platform/auth/session-user";
import { endOtherSessions } from "@/lib/platform/auth/sessions";
import { createSharedSecret, describeSecret } from "@/lib/platform/auth/time-code";
import { database } from "@/lib/platform/db/client";
import { log } from "@/lib/platform/logger";
import { AppError } from "@/lib/shared/app-error";
import type { ProvenInput } from "../schema";
import { requirePassword } from "./require-password";

export interface TwoStepView {
  /** Since when signing in takes two steps; null while it does not. */
  readonly since: Date | null;
  /** Recovery codes not used yet. */
  readonly codesLeft: number;
}

const alreadyOn = "This was done in another window meanwhile. Load the page again.";

export async function getTwoStep(userId: string): Promise<TwoStepView> {
  const [row, codesLeft] = await Promise.all([
    database().twoStep.findUnique({ where: { userId }, select: { confirmedAt: true } }),
    database().recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return { since: row?.confirmedAt ?? null, codesLeft };
}

/** Makes a secret for the user's app, told here and never again. Nothing is asked for until a code confirms it. */
export async function beginTwoStep(
  { id: userId, email }: Pick<SessionUser, "id" | "email">,
  password: string,
): Promise<{ secret: string; address: string }> {
  await requirePassword(userId, password);
  const secret = createSharedSecret();
  const fields = { sealed: seal(secret, userId), lastStep: 0 };
  await database().twoStep.createMany({ data: [{ userId, ...fields }], skipDuplicates: true });
  const { count } = await database().twoStep.updateMany({
    where: { userId, confirmedAt: null },
    data: fields,
  });
  if (count === 0) throw new AppError("CONFLICT", alreadyOn);
  return { secret, address: describeSecret(secret, email) };
}

/** Turns two-step sign-in on with a first code of the app; returns the recovery codes, once. */
export async function confirmTwoStep(
  { id: userId, sessionId }: Pick<SessionUser, "id" | "sessionId">,
  { code, endOthers }: { readonly code: string; readonly endOthers: boolean },
): Promise<{ codes: string[] }> {
  await requireStep(userId, code, true);
  const codes = await database().$transaction(async (tx) => {
    const { count } = await tx.twoStep.updateMany({
      // A secret begun since has no code taken yet.
      where: { userId, confirmedAt: null, lastStep: { gt: 0 } },
      data: { confirmedAt: new Date() },
    });
    if (count === 0) throw new AppError("CONFLICT", alreadyOn);
    return giveRecoveryCodes(tx, userId);
  });
  if (endOthers) await endOtherSessions(userId, sessionId);
  return { codes };
}

/** Ten new recovery codes in place of those there were; returned once. */
export async function renewRecoveryCodes(userId: string, proof: ProvenInput): Promise<{ codes: string[] }> {
  await requireProof(userId, proof);
  return { codes: await database().$transaction((tx) => giveRecoveryCodes(tx, userId)) };
}

/** From now on the password is enough. */
export async function turnOffTwoStep(userId: string, proof: ProvenInput): Promise<void> {
  await requireProof(userId, proof);
  await forget(userId);
}

/**
 * Turns two-step sign-in off for somebody who has lost their app and their codes. That it was done is noted in the
 * server's log. One's own is turned off in one's own account, with a code.
 */
export async function resetTwoStep(administrator: Pick<SessionUser, "id">, userId: string): Promise<void> {
  if (administrator.id === userId)
    throw new AppError("BAD_REQUEST", "Turn your own off in your account, with a code.");
  if ((await getTwoStep(userId)).since === null)
    throw new AppError("NOT_FOUND", "This account signs in without a second step already.");
  await forget(userId);
  log("warn", `two-step sign-in of user ${userId} was reset by administrator ${administrator.id}`);
}

async function forget(userId: string): Promise<void> {
  await database().$transaction([
    database().twoStep.deleteMany({ where: { userId } }),
    database().recoveryCode.deleteMany({ where: { userId } }),
  ]);
}

async function requireProof(userId: string, { password, code }: ProvenInput): Promise<void> {
  await requirePassword(userId, password);
  await requireStep(userId, code, false);
}

async function requireStep(userId: string, code: string, pending: boolean): Promise<void> {
  const taken = await takeSecondStep(userId, code, pending);
  if (taken === "too-many")
    throw new AppError(
      "TOO_MANY_REQUESTS",
      "There were too many wrong codes. Wait a quarter of an hour, then try again.",
    );
  if (taken === null)
    throw new AppError(
      "BAD_REQUEST",
      "This code is not right, or was used already. Wait for the next one and enter that.",
    );
}
