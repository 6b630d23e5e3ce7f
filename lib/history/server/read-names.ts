import "server-only";
import type { Naming } from "@/lib/history/tell-changes";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { Change, Fields } from "@/lib/shared/change";

/** UTF-16 units of a passage's words. */
const wordsAtMost = 120;

const idsIn = (row: Fields | null): string[] =>
  Object.entries(row ?? {})
    .filter(([key]) => /Ids?$/.test(key))
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === "string");

/** The names of the rows that changes name, those that are gone included. */
export async function readNames({ projectId }: Member, changes: readonly Change[]): Promise<Naming> {
  const codings = await database().coding.findMany({
    where: {
      projectId,
      id: { in: changes.filter(({ entity }) => entity === "coding").map(({ id }) => id) },
    },
    select: { id: true, codeId: true, passageId: true },
  });
  const named = changes.flatMap(({ id, before, after }) => [id, ...idsIn(before), ...idsIn(after)]);
  const ids = [...new Set([...named, ...codings.flatMap(({ codeId, passageId }) => [codeId, passageId])])];
  const rows = await database().$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Code" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "title" FROM "Document" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "name" FROM "Case" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", left("text", ${wordsAtMost}) FROM "Claim" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "name" FROM "CodeSet" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "name" FROM "FindingTable" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "title" FROM "Memo" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "name" FROM "MemoType" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "name" FROM "Round" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "name" || CASE WHEN "origin" = 'model' THEN ' (language model)' ELSE '' END
      FROM "Layer" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})
    UNION ALL SELECT "id", "name" FROM "User" WHERE "id" = ANY(${ids})
      AND ("id" IN (SELECT "userId" FROM "Member" WHERE "projectId" = ${projectId})
        OR "id" IN (SELECT "userId" FROM "Layer" WHERE "projectId" = ${projectId}))
    UNION ALL SELECT "id", CASE WHEN "ranges" = '{}' THEN 'a region of page ' || COALESCE("pages"[1], '?')
        ELSE left(regexp_replace(array_to_string("quotes", ' […] '), '\\s+', ' ', 'g'), ${wordsAtMost}) END
      FROM "Passage" WHERE "projectId" = ${projectId} AND "id" = ANY(${ids})`;
  return {
    names: new Map(rows.map(({ id, name }) => [id, name])),
    codings: new Map(codings.map((coding) => [coding.id, coding])),
  };
}
