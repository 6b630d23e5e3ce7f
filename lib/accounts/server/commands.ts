import "server-only";
import { allowAttempt } from "@/lib/platform/auth/attempts";
import { createUser } from "@/lib/platform/auth/create-user";
import { isInvited } from "@/lib/platform/auth/is-invited";
import { hashPassword } from "@/lib/platform/auth/password";
import { database } from "@/lib/platform/db/client";
import { tellAdmissionChanged } from "@/lib/platform/auth/tell-admission";
import { AppError } from "@/lib/shared/app-error";
import { newAccountLimit } from "../new-account-limit";
import type { ChangePasswordInput, RegisterInput } from "../schema";
import { requirePassword } from "./require-password";

/** Makes an account. Hashing is dear, so all registrations together are limited (`newAccountLimit`). */
export async function register(input: RegisterInput): Promise<{ id: string }> {
  if (!(await allowAttempt("register", newAccountLimit(process.env), 10))) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      "Too many accounts are being made just now. Try again in ten minutes.",
    );
  }
  const { id } = await createUser(
    { email: input.email, name: input.name, passwordHash: await hashPassword(input.password) },
    { invited: await isInvited(input.invitation) },
  );
  return { id };
}

/** Gives the user another name, also beside the codings they made: layers keep the name of their coder. */
export async function renameUser(userId: string, name: string): Promise<void> {
  await database().user.update({
    where: { id: userId },
    data: { name, layers: { updateMany: { where: {}, data: { name } } } },
  });
}

/**
 * Sets a new password and ends every session and access token of the user, this session too: the browser signs in again
 * with the new password at once.
 */
export async function changePassword(userId: string, input: ChangePasswordInput): Promise<void> {
  await requirePassword(userId, input.current);
  await database().user.update({
    where: { id: userId },
    data: {
      passwordHash: await hashPassword(input.next),
      sessionVersion: { increment: 1 },
      sessions: { deleteMany: {} },
      accessTokens: { deleteMany: {} },
    },
  });
  await tellAdmissionChanged(userId);
}

export async function setRegistration(registration: "open" | "invitation"): Promise<void> {
  await database().installation.upsert({
    where: { id: 1 },
    create: { id: 1, registration },
    update: { registration },
  });
}
