import "server-only";
import { allowAttempt } from "@/lib/platform/auth/attempts";
import { seal, unseal } from "@/lib/platform/auth/seal";
import { database } from "@/lib/platform/db/client";
import { stopping } from "@/lib/platform/stopping";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { ruleNextTry } from "@/lib/webhooks/next-try";
import { readAddress } from "@/lib/webhooks/read-address";
import type { CreateWebhookInput } from "@/lib/webhooks/schema";
import { writeMessage } from "./deliver";
import { allowsAnyAddress, isForbidden, sendMessage } from "./send-message";
import { makeSecret } from "./sign-message";

/** Webhooks that one project can have. */
const mostWebhooks = 10;
/** Events after which one that was turned off is not told of what it missed. */
const mostMissed = 10_000;
/** Tests that one webhook can be sent in ten minutes: an address may be somebody else's. */
const mostTests = 10;

/** Has an address told what happens from now on. Its secret is told here and never again. */
export async function createWebhook(
  { projectId, userId }: Member,
  { address, groups }: Pick<CreateWebhookInput, "address" | "groups">,
): Promise<{ readonly id: string; readonly secret: string }> {
  const url = readAddress(address, allowsAnyAddress());
  if (!url.ok) throw new AppError("BAD_REQUEST", url.error);
  if (isForbidden(new URL(url.value)))
    throw new AppError(
      "BAD_REQUEST",
      "This address lies in an inner network, which this installation does not allow. Give one that can be reached from the open net.",
    );
  if ((await database().webhook.count({ where: { projectId } })) >= mostWebhooks)
    throw new AppError("CONFLICT", `This project has ${mostWebhooks} webhooks. Delete one first.`);
  const { eventNumber } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  const [id, secret] = [crypto.randomUUID(), makeSecret()];
  await database().webhook.create({
    data: {
      ...{ id, projectId, createdById: userId, url: url.value, sealed: seal(secret, id) },
      ...{ groups: [...new Set(groups)], cursor: eventNumber },
    },
  });
  return { id, secret };
}

/** Turns the member's webhook on or off. It goes on where it was, or from now on where too much has happened since. */
export async function turnWebhook(member: Member, id: string, on: boolean): Promise<void> {
  const { cursor, project, turnedOffAt } = await requireOwn(member, id);
  if (on === (turnedOffAt === null)) return;
  const { eventNumber } = project;
  const fromNow = { cursor: eventNumber, upTo: null, toldId: null };
  await database().webhook.updateMany({
    where: { id },
    data: {
      turnedOffAt: on ? null : new Date(),
      ...{ failures: 0, nextAt: null, problem: null },
      ...(on && eventNumber - cursor > mostMissed && fromNow),
    },
  });
}

/** Gives the member's webhook a new secret, told here and never again; from now on nothing is signed with the old one. */
export async function renewSecret(member: Member, id: string): Promise<{ readonly secret: string }> {
  await requireOwn(member, id);
  const secret = makeSecret();
  await database().webhook.updateMany({ where: { id }, data: { sealed: seal(secret, id) } });
  return { secret };
}

/** Sends a message without events to the member's webhook. Gives what was wrong; null when it was heard. */
export async function sendTest(member: Member, id: string): Promise<{ readonly problem: string | null }> {
  const { url, sealed } = await requireOwn(member, id);
  const secret = unseal(sealed, id);
  if (secret === null)
    throw new AppError("CONFLICT", "The secret of this webhook cannot be read any more. Give it a new one.");
  if (!(await allowAttempt(`webhook-test:${id}`, mostTests, 10)))
    throw new AppError(
      "TOO_MANY_REQUESTS",
      `${mostTests} tests were sent in ten minutes. Wait a little before the next.`,
    );
  const message = { id: `msg_${crypto.randomUUID()}`, body: writeMessage("test", member.projectId, []) };
  const outcome = await sendMessage(url, message, secret, { now: new Date(), signal: stopping });
  const step = ruleNextTry(0, outcome);
  return { problem: step.kind === "told" ? null : step.problem };
}

/** Deletes a webhook of the project, whoever made it. */
export async function removeWebhook({ projectId }: Member, id: string): Promise<void> {
  const { count } = await database().webhook.deleteMany({ where: { id, projectId } });
  if (count === 0) throw gone();
}

/** A webhook that the member made. FORBIDDEN for another's: it speaks in the name of who made it. */
async function requireOwn({ projectId, userId }: Member, id: string) {
  const webhook = await database().webhook.findFirst({
    where: { id, projectId },
    include: { project: { select: { eventNumber: true } } },
  });
  if (webhook === null) throw gone();
  if (webhook.createdById !== userId)
    throw new AppError("FORBIDDEN", "Only who made this webhook may do this. You can delete it.");
  return webhook;
}

const gone = () => new AppError("NOT_FOUND", "This webhook is no longer there. It was deleted already.");
