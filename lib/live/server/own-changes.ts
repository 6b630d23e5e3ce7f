import "server-only";
import { CHANGES_PART } from "@/lib/live/changes-part";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import type { Change } from "@/lib/shared/change";
import { showEvents } from "./show-events";

/** One change of the member's own. */
export interface OwnChangeView {
  readonly id: string;
  /** What was done, as it follows "You". */
  readonly summary: string;
  readonly at: Date;
  readonly undone: boolean;
  /** The titles of documents it was done in, at most three. */
  readonly documents: readonly string[];
}

/**
 * The member's own changes, the latest first, at most `CHANGES_PART`; undoing and redoing are no changes of their own.
 * `before`: id of a change; only those made before it. Places are told by the first rows of a change: one may touch thousands.
 */
export async function listOwnChanges(member: Member, before?: string): Promise<OwnChangeView[]> {
  const { projectId, userId } = member;
  const rows = await database().$queryRaw<OwnRow[]>`
    SELECT "id", "summary", "at", "undoneBy" IS NOT NULL AS "undone",
           jsonb_path_query_array("changes", '$[0 to 3]') AS "first"
    FROM "Event"
    WHERE "projectId" = ${projectId} AND "actorId" = ${userId} AND (${before ?? null}::text IS NULL OR
        "number" < (SELECT "number" FROM "Event" WHERE "projectId" = ${projectId} AND "id" = ${before ?? null}))
      AND "kind" NOT IN ('undo', 'redo')
    ORDER BY "number" DESC LIMIT ${CHANGES_PART}`;
  const titles = await readTitles(
    projectId,
    rows.flatMap(({ first }) => first.flatMap(idsIn)),
  );
  const shown = await showSummaries(member, rows);
  return rows.flatMap(({ first, ...row }) => {
    const summary = shown.get(row.id);
    if (summary === undefined) return [];
    const documents = first.flatMap((change) => idsIn(change).flatMap((id) => titles.get(id) ?? []));
    return [{ ...row, summary, documents: [...new Set(documents)].slice(0, 3) }];
  });
}

/** Summaries by event, as the member may read them now; those of what they do not see any more are left out. */
async function showSummaries(
  member: Member,
  rows: readonly { readonly id: string; readonly summary: string }[],
): Promise<ReadonlyMap<string, string>> {
  const { projectId, userId } = member;
  const summariesOf = (events: readonly { id: string; summary: string }[]) =>
    new Map(events.map(({ id, summary }) => [id, summary]));
  const sight = await getSight(member);
  if (!sight.blind) return summariesOf(rows);
  const events = await database().event.findMany({
    where: { projectId, id: { in: rows.map(({ id }) => id) } },
    select: { id: true, summary: true, changes: true },
  });
  const own = events.map((event) => ({
    ...event,
    actorId: userId,
    changes: event.changes as unknown as Change[],
  }));
  return summariesOf(await showEvents(projectId, sight, own));
}

interface FirstChange {
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

interface OwnRow {
  readonly id: string;
  readonly summary: string;
  readonly at: Date;
  readonly undone: boolean;
  readonly first: readonly FirstChange[];
}

/** Ids of which one may be a document, a passage or a coding. */
const idsIn = ({ id, before, after }: FirstChange): string[] =>
  [id, ...[before, after].flatMap((row) => [row?.documentId, row?.passageId, row?.targetId])].filter(
    (each) => typeof each === "string",
  );

/** Titles of documents by their own ids, and by those of their passages and codings. */
async function readTitles(projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  const rows = await database().$queryRaw<{ id: string; title: string }[]>`
    SELECT "id", "title" FROM "Document" WHERE "projectId" = ${projectId} AND "id" = ANY(${asked})
    UNION ALL
    SELECT p."id", d."title" FROM "Passage" p JOIN "Document" d ON d."id" = p."documentId"
    WHERE p."projectId" = ${projectId} AND p."id" = ANY(${asked})
    UNION ALL
    SELECT c."id", d."title" FROM "Coding" c
      JOIN "Passage" p ON p."id" = c."passageId" JOIN "Document" d ON d."id" = p."documentId"
    WHERE c."projectId" = ${projectId} AND c."id" = ANY(${asked})`;
  return new Map(rows.map(({ id, title }) => [id, title]));
}
