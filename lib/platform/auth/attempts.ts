import "server-only";
import { database } from "@/lib/platform/db/client";

/**
 * Counts one attempt under a key (e.g. `sign-in:someone@example.org`) and tells whether it is within the limit.
 * A window of `minutes` begins with its first attempt. Kept in the database, so it holds over all app processes.
 * Times are UTC without a zone, as in every table, whatever zone the server keeps.
 */
export async function allowAttempt(key: string, limit: number, minutes: number): Promise<boolean> {
  const rows = await database().$queryRaw<{ count: number }[]>`
    INSERT INTO "Attempt" ("key", "count", "expiresAt")
    VALUES (${key}, 1, timezone('UTC', now()) + make_interval(mins => ${minutes}::int))
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Attempt"."expiresAt" < timezone('UTC', now()) THEN 1 ELSE "Attempt"."count" + 1 END,
      "expiresAt" = CASE WHEN "Attempt"."expiresAt" < timezone('UTC', now()) THEN EXCLUDED."expiresAt" ELSE "Attempt"."expiresAt" END
    RETURNING "count"`;
  return (rows[0]?.count ?? 1) <= limit;
}

/** Forgets the attempts under a key, after one that succeeded. */
export async function clearAttempts(key: string): Promise<void> {
  await database().attempt.deleteMany({ where: { OR: [{ key }, { expiresAt: { lt: new Date() } }] } });
}
