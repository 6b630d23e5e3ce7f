import "server-only";
import type { Code } from "@/lib/codebook/code";
import { codebookAt } from "@/lib/codebook/codebook-at";
import type { MomentsView, PastCodebookView } from "@/lib/codebook/past-codebook";
import { buildTree, visibleOrder } from "@/lib/codebook/tree";
import { showEvents } from "@/lib/live/server/show-events";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { changesCodes } from "@/lib/platform/event-conditions";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import type { Change } from "@/lib/shared/change";
import { listCodes } from "./load-uses";

/** Changes offered as moments. */
const changesAtMost = 200;

const codeChanges = Prisma.raw(
  `jsonb_path_query_array(e."changes", '$[*] ? (@.entity == "code")') AS "changes"`,
);

/**
 * The codebook at a moment: "now", "start", a point in time, or the id of an event, which means right after it. What
 * everybody sees at once is no secret afterwards: the codebook is the same for all.
 */
export async function getPastCodebook(member: Member, moment: string): Promise<PastCodebookView> {
  const { projectId } = member;
  const { at, later } = await findMoment(member, moment);
  // In one transaction, so that no change comes between the rows and what is taken back from them.
  return database().$transaction(
    async (tx) => {
      const present = await listCodes(tx, member);
      if (later === null) return { at, codes: inOrder(present) };
      const events = await tx.$queryRaw<{ changes: Change[] }[]>`
        SELECT ${codeChanges} FROM "Event" e
        WHERE e."projectId" = ${projectId} AND ${changesCodes("e")} AND ${later} ORDER BY e."number"`;
      const changes = events.flatMap((event) => event.changes);
      return { at, codes: inOrder(codebookAt(present, changes)) };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** As a tree shows them from top to bottom. */
const inOrder = (codes: readonly Code[]): Code[] =>
  visibleOrder(buildTree(codes), () => true).map(({ code }) => code);

/** When a moment was, and the condition of what came later; null where nothing did. */
async function findMoment(
  { projectId }: Member,
  moment: string,
): Promise<{ at: Date; later: Prisma.Sql | null }> {
  if (moment === "now") return { at: new Date(), later: null };
  if (moment === "start") {
    const { createdAt } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
    return { at: createdAt, later: Prisma.sql`TRUE` };
  }
  const time = new Date(moment);
  if (!Number.isNaN(time.getTime())) return { at: time, later: Prisma.sql`e."at" > ${time}` };
  const event = await database().event.findFirst({ where: { projectId, id: moment } });
  if (event === null)
    throw new AppError("NOT_FOUND", "There is no such moment in the history. Choose another one.");
  return { at: event.at, later: Prisma.sql`e."number" > ${event.number}` };
}

/** Moments to choose from. */
export async function listMoments(member: Member): Promise<MomentsView> {
  const { projectId } = member;
  const [project, rounds, found, sight] = await Promise.all([
    database().project.findUniqueOrThrow({ where: { id: projectId }, select: { createdAt: true } }),
    database().round.findMany({
      where: { projectId, deletedAt: null, openedAt: { not: null } },
      orderBy: { openedAt: "desc" },
      select: { name: true, openedAt: true },
    }),
    database().$queryRaw<(MomentsView["changes"][number] & { actorId: string; changes: Change[] })[]>`
      SELECT e."id", e."at", e."summary", e."actorId", COALESCE(u."name", e."actorName") AS "actor", ${codeChanges}
      FROM "Event" e LEFT JOIN "User" u ON u."id" = e."actorId"
      WHERE e."projectId" = ${projectId} AND ${changesCodes("e")}
      ORDER BY e."number" DESC LIMIT ${changesAtMost}`,
    getSight(member),
  ]);
  const shown = await showEvents(projectId, sight, found);
  return {
    start: project.createdAt,
    rounds: rounds.flatMap(({ name, openedAt }) => (openedAt === null ? [] : [{ name, at: openedAt }])),
    changes: shown.map(({ id, at, actor, summary }) => ({ id, at, actor, summary })),
  };
}
