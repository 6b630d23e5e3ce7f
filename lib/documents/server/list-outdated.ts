import "server-only";
import { canReadAgain, isOutdated } from "@/lib/documents/is-outdated";
import type { RereadOptions } from "@/lib/documents/schema";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { Installed } from "./get-reading";

interface Row {
  readonly id: string;
  readonly engine: string;
  readonly version: string;
  readonly blocksVersion: number;
  readonly encoding: string | null;
  /** What stands around an article was left out, as a person had asked. */
  readonly articleOnly: boolean;
}

/** A document that its file gives better now, and how it was read, so that it is read so again. */
export interface OutdatedDocument {
  readonly id: string;
  readonly options: RereadOptions;
}

/** The project's documents that were read by older rules and can be read again, the oldest first. */
export async function listOutdated(
  { projectId }: Member,
  versionOf: Installed["versionOf"],
): Promise<OutdatedDocument[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT d."id", t."blocksVersion",
      coalesce(t."extraction"->>'engine', '') AS "engine", coalesce(t."extraction"->>'version', '') AS "version",
      t."extraction"->>'encoding' AS "encoding",
      coalesce(t."extraction"->>'form' = 'html'
        AND t."extraction"->'warnings' @> '[{"code": "LEFT_OUT"}]'::jsonb, false) AS "articleOnly"
    FROM "Document" d JOIN "DocumentText" t ON t."id" = d."textId"
    WHERE d."projectId" = ${projectId} AND d."deletedAt" IS NULL
    ORDER BY d."createdAt", d."id"`;
  const present = new Map(
    [...new Set(rows.map(({ engine }) => engine))].map((each) => [each, versionOf(each)]),
  );
  return rows
    .filter((row) => canReadAgain(row.engine) && isOutdated(row, present.get(row.engine) ?? null))
    .map(({ id, encoding, articleOnly }) => ({
      id,
      options: { ...(encoding !== null && { encoding }), ...(articleOnly && { articleOnly }) },
    }));
}
