import "server-only";
import { listSubjects } from "@/lib/history/groups";
import type { HistoryInput } from "@/lib/history/schema";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { idsInEvent } from "@/lib/platform/event-conditions";
import type { Member } from "@/lib/projects/server/access";

/** What a history is narrowed to. */
export type HistoryFilter = Omit<HistoryInput, "projectId">;

/** An event as the history finds it. Its number stays on the server. */
export interface FoundEvent {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly action: string;
  readonly subject: string;
  readonly actorId: string | null;
  /** The name of whoever made it; null where it is not known any more. */
  readonly actor: string | null;
  readonly summary: string;
  readonly at: Date;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  /** The first of what it is about. */
  readonly about: readonly string[];
}

/** Ids told of one event: an import of a codebook is about thousands. */
const aboutAtMost = 300;

/** Ids by which events on a passage are known: its own and those of the codings that stand on it, or stood. */
export async function listPassageRows(
  { projectId }: Member,
  passageId: string | undefined,
): Promise<ReadonlySet<string>> {
  if (passageId === undefined) return new Set();
  const rows = await database().coding.findMany({ where: { projectId, passageId }, select: { id: true } });
  return new Set([passageId, ...rows.map(({ id }) => id)]);
}

/** What is looked for. */
export interface Search {
  readonly filter: HistoryFilter;
  /** See `listPassageRows`. */
  readonly passageRows: ReadonlySet<string>;
  /** Whether its reader sees a part of events only: then they are looked for by what each may hold. */
  readonly blind: boolean;
}

function narrow({ projectId }: Member, { filter, passageRows, blind }: Search): Prisma.Sql {
  const conditions = [Prisma.sql`e."projectId" = ${projectId}`];
  const { memberId, group, documentId, codeId, passageId, text, since, until } = filter;
  const subjects = group === undefined ? [] : [...listSubjects(group)];
  if (memberId !== undefined) conditions.push(Prisma.sql`e."actorId" = ${memberId}`);
  if (subjects.length > 0)
    conditions.push(
      blind
        ? Prisma.sql`jsonb_path_exists(e."changes", '$[*] ? (@.entity == $subjects[*])',
            jsonb_build_object('subjects', ${subjects}::text[]))`
        : Prisma.sql`e."subject" = ANY(${subjects})`,
    );
  if (documentId !== undefined) conditions.push(Prisma.sql`e."about" @> ${[documentId]}::text[]`);
  if (codeId !== undefined) conditions.push(Prisma.sql`e."about" @> ${[codeId]}::text[]`);
  if (passageId !== undefined)
    conditions.push(
      Prisma.sql`(${idsInEvent("e")} ?| ${[...passageRows]}::text[] OR e."about" @> ${[passageId]}::text[])`,
    );
  if (text !== undefined && !blind)
    conditions.push(Prisma.sql`position(lower(${text}) in lower(e."summary")) > 0`);
  if (since !== undefined) conditions.push(Prisma.sql`e."at" >= ${new Date(since)}`);
  if (until !== undefined) conditions.push(Prisma.sql`e."at" < ${new Date(until)}`);
  return Prisma.join(conditions, " AND ");
}

/** Events of a project that are looked for, before one of a number (null: from the latest), the latest first. */
export async function findEvents(
  member: Member,
  search: Search,
  before: number | null,
  limit: number,
): Promise<FoundEvent[]> {
  const condition = narrow(member, search);
  return database().$queryRaw<FoundEvent[]>`
    WITH found AS MATERIALIZED (
      SELECT e."id", e."number", e."kind", e."action", e."subject", e."actorId", e."actorName", e."summary",
             e."at", e."undoneBy", e."about"[1:${aboutAtMost}] AS "about"
      FROM "Event" e
      WHERE ${condition} AND (${before}::int IS NULL OR e."number" < ${before})
      ORDER BY e."number" DESC LIMIT ${limit}
    )
    SELECT f."id", f."number", f."kind", f."action", f."subject", f."actorId",
           COALESCE(a."name", f."actorName") AS "actor", f."summary", f."at", f."about",
           u."at" AS "undoneAt", COALESCE(b."name", u."actorName") AS "undoneBy"
    FROM found f
    LEFT JOIN "User" a ON a."id" = f."actorId"
    LEFT JOIN "Event" u ON u."projectId" = ${member.projectId} AND u."number" = f."undoneBy"
    LEFT JOIN "User" b ON b."id" = u."actorId"
    ORDER BY f."number" DESC`;
}

/** One event; null when the project has none of this id. */
export async function findEvent({ projectId }: Member, id: string): Promise<FoundEvent | null> {
  const event = await database().event.findFirst({
    where: { projectId, id },
    include: { actor: { select: { name: true } } },
    omit: { changes: true },
  });
  return event && { ...event, actor: event.actor?.name ?? event.actorName, undoneAt: null, undoneBy: null };
}
