import "server-only";
import { allowAttempt, clearAttempts } from "@/lib/platform/auth/attempts";
import { verifyPassword } from "@/lib/platform/auth/password";
import { database } from "@/lib/platform/db/client";
import { AppError } from "@/lib/shared/app-error";

/** Refuses what somebody signed in asks for who does not know the password: ten attempts in a quarter of an hour. */
export async function requirePassword(userId: string, password: string): Promise<void> {
  const key = `change-password:${userId}`;
  if (!(await allowAttempt(key, 10, 15))) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      "There were too many attempts. Wait a quarter of an hour, then try again.",
    );
  }
  const user = await database().user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await verifyPassword(user.passwordHash, password)))
    throw new AppError("BAD_REQUEST", "The present password is not right. Nothing was changed.");
  await clearAttempts(key);
}
