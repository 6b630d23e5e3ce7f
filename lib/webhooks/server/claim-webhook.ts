import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Webhook } from "@/lib/platform/db/generated/client";

/** Milliseconds for which a webhook is whose took it; after them its process counts as dead. */
const heldFor = 120_000;

/** A webhook that one process is at. */
export interface ClaimedWebhook extends Webhook {
  /** How its row is known to be still this process's. */
  readonly heldUntil: Date;
  /** The number of the project's latest event when it was taken. */
  readonly latest: number;
}

/**
 * Takes the next webhook that has something to be told, or passed over, and is not waiting for its next try; null when there
 * is none. Two processes never hold the same one at once. One that has waited for a try comes after those that have not.
 */
export async function claimWebhook(now: Date): Promise<ClaimedWebhook | null> {
  const heldUntil = new Date(now.getTime() + heldFor);
  const taken = await database().$queryRaw<{ id: string }[]>`
    UPDATE "Webhook" SET "nextAt" = ${heldUntil}
    WHERE "id" = (
      SELECT w."id"
      FROM "Webhook" w JOIN "Project" p ON p."id" = w."projectId" AND p."deletedAt" IS NULL
      WHERE w."turnedOffAt" IS NULL AND w."cursor" < p."eventNumber"
        AND (w."nextAt" IS NULL OR w."nextAt" <= ${now})
      ORDER BY w."nextAt" NULLS FIRST, w."toldAt" NULLS FIRST, w."id"
      LIMIT 1
      FOR UPDATE OF w SKIP LOCKED
    )
    RETURNING "id"`;
  const id = taken[0]?.id;
  if (id === undefined) return null;
  const found = await database().webhook.findUnique({
    where: { id },
    include: { project: { select: { eventNumber: true } } },
  });
  if (found === null) return null;
  const { project, ...webhook } = found;
  return { ...webhook, heldUntil, latest: project.eventNumber };
}

type Ending = Partial<
  Pick<Webhook, "cursor" | "upTo" | "toldId" | "failures" | "nextAt" | "toldAt" | "problem" | "turnedOffAt">
>;

/** Writes how it ended and lets go; does nothing where the webhook was turned off, deleted or taken over meanwhile. */
export async function releaseWebhook({ id, heldUntil }: ClaimedWebhook, ending: Ending): Promise<void> {
  await database().webhook.updateMany({
    where: { id, nextAt: heldUntil, turnedOffAt: null },
    data: { nextAt: null, ...ending },
  });
}
