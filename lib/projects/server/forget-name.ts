import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { replaceName } from "../replace-name";
import { nameFormerMember } from "../team";
import { keepFinished } from "./keep-finished";

/**
 * Takes a person off all they did in a project, and off what its history tells of them. Where nobody stands, a former
 * member is named. What others wrote of them, and names they had before, stay.
 */
export async function forgetName(tx: Transaction, projectId: string, userId: string): Promise<void> {
  await keepFinished(tx, projectId, userId);
  const coders = await tx.layer.findMany({ where: { projectId }, select: { name: true } });
  const name = nameFormerMember(coders.map((each) => each.name));
  await tx.layer.updateMany({ where: { projectId, userId }, data: { userId: null, name } });
  const own = { where: { projectId, authorId: userId }, data: { authorId: null } };
  await tx.memo.updateMany(own);
  await tx.comment.updateMany(own);
  await tx.link.updateMany(own);
  await tx.claim.updateMany(own);
  await tx.claimPassage.updateMany(own);
  await tx.decision.updateMany({ where: { projectId, decidedById: userId }, data: { decidedById: null } });
  await tx.decision.updateMany({ where: { projectId, reopenedById: userId }, data: { reopenedById: null } });
  await tx.event.updateMany({ where: { projectId, actorId: userId }, data: { actorId: null } });
  // They would be told in this person's name.
  await tx.webhook.deleteMany({ where: { projectId, createdById: userId } });
  await forgetInSentences(tx, projectId, userId);
}

/** Members are named where they got a role, a right or a document. */
async function forgetInSentences(tx: Transaction, projectId: string, userId: string): Promise<void> {
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  const events = await tx.event.findMany({
    where: { projectId, subject: { in: ["member", "round"] }, summary: { contains: name } },
    select: { number: true, summary: true, about: true, changes: true },
  });
  const theirs = events.filter(
    ({ about, changes }) => about.includes(userId) || JSON.stringify(changes).includes(`"${userId}"`),
  );
  for (const { number, summary } of theirs)
    await tx.event.update({
      where: { projectId_number: { projectId, number } },
      data: { summary: replaceName(summary, name, "a former member") },
    });
}
