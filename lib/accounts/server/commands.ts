import "server-only";
import { allowAttempt, clearAttempts } from "@/lib/platform/auth/attempts";
import { createUser } from "@/lib/platform/auth/create-user";
import { isInvited } from "@/lib/platform/auth/is-invited";
import { hashPassword, verifyPassword } from "@/lib/platform/auth/password";
import { database } from "@/lib/platform/db/client";
import { AppError } from "@/lib/shared/app-error";
import type { ChangePasswordInput, RegisterInput } from "../schema";

/** Makes an account. Hashing is dear, so all registrations together are limited: 100 in ten minutes. */
export async function register(input: RegisterInput): Promise<{ id: string }> {
  if (!(await allowAttempt("register", 100, 10))) {
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
 * Sets a new password and ends every session of the user, this one too: the browser signs in again with the new
 * password at once.
 */
export async function changePassword(userId: string, input: ChangePasswordInput): Promise<void> {
  const key = `change-password:${userId}`;
  if (!(await allowAttempt(key, 10, 15))) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      "There were too many attempts. Wait a quarter of an hour, then try again.",
    );
  }
  const user = await database().user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await verifyPassword(user.passwordHash, input.current))) {
    throw new AppError("BAD_REQUEST", "The present password is not right. Nothing was changed.");
  }
  await database().user.update({
    where: { id: userId },
    data: { passwordHash: await hashPassword(input.next), sessionVersion: { increment: 1 } },
  });
  await clearAttempts(key);
}

export async function setRegistration(registration: "open" | "invitation"): Promise<void> {
  await database().installation.upsert({
    where: { id: 1 },
    create: { id: 1, registration },
    update: { registration },
  });
}
