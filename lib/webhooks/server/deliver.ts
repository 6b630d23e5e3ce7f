import "server-only";
import { createHash } from "node:crypto";
import type { LiveEvent } from "@/lib/live/live-news";
import { unseal } from "@/lib/platform/auth/seal";
import { type Member, requireMemberOf } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { ruleNextTry } from "@/lib/webhooks/next-try";
import { type ClaimedWebhook, releaseWebhook } from "./claim-webhook";
import { gatherEvents } from "./gather-events";
import { sendMessage } from "./send-message";

/**
 * Tells a webhook what comes next, as its maker may see it now, and writes how that went. One whose maker may no longer do
 * this is turned off. When `signal` is aborted the message counts as not sent, and is sent again.
 */
export async function deliver(webhook: ClaimedWebhook, now: Date, signal: AbortSignal): Promise<void> {
  const turnOff = (problem: string) => releaseWebhook(webhook, { turnedOffAt: now, problem });
  const member = await findMaker(webhook);
  if (member === null) return turnOff("who made it may no longer do this in the project");
  const secret = unseal(webhook.sealed, webhook.id);
  if (secret === null)
    return turnOff(
      "its secret was kept under another secret of this installation; give it a new one and turn it on",
    );
  const { events, upTo } = await gatherEvents(webhook, member);
  if (events.length === 0) return passOver(webhook, upTo);
  const message = {
    id: nameMessage(webhook.id, events),
    body: writeMessage("events", webhook.projectId, events),
  };
  const outcome = await sendMessage(webhook.url, message, secret, { now, signal });
  if (outcome.kind === "unanswered" && signal.aborted) return releaseWebhook(webhook, { upTo });
  const step = ruleNextTry(webhook.failures, outcome);
  switch (step.kind) {
    case "told": {
      const toldId = events.at(-1)?.id ?? webhook.toldId;
      return releaseWebhook(webhook, { ...settled, cursor: upTo, toldId, toldAt: now });
    }
    case "again": {
      const nextAt = new Date(now.getTime() + step.after);
      const failures = webhook.failures + 1;
      return releaseWebhook(webhook, { upTo, failures, nextAt, problem: step.problem });
    }
    case "off":
      return releaseWebhook(webhook, { upTo, turnedOffAt: now, problem: step.problem });
  }
}

const settled = { upTo: null, failures: 0, problem: null };

const passOver = (webhook: ClaimedWebhook, upTo: number) =>
  releaseWebhook(webhook, { ...settled, cursor: upTo });

/** The body of a message. */
export const writeMessage = (
  type: "events" | "test",
  projectId: string,
  events: readonly LiveEvent[],
): string => JSON.stringify({ type, projectId, events });

/** The same name whenever the same events are sent to the same webhook. */
function nameMessage(webhookId: string, events: readonly LiveEvent[]): string {
  const hash = createHash("sha256").update([webhookId, ...events.map(({ id }) => id)].join(" "));
  return `msg_${hash.digest("base64url").slice(0, 32)}`;
}

/** Who made it, as a member now; null when they may no longer do this. */
async function findMaker({ createdById, projectId }: ClaimedWebhook): Promise<Member | null> {
  try {
    return await requireMemberOf(createdById, projectId, "webhook.manage");
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
