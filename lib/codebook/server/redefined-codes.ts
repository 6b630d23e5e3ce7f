import "server-only";
import {
  type DatedChange,
  type DefinitionVersion,
  listDefinitions,
  listOlderSpans,
} from "@/lib/codebook/definition-versions";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { changesCodes } from "@/lib/platform/event-conditions";
import type { Change } from "@/lib/shared/change";
import { groupBy } from "@/lib/shared/group-by";

/** A code that was defined otherwise before. */
export interface RedefinedCode {
  readonly id: string;
  readonly name: string;
  /** See `listDefinitions`. */
  readonly versions: readonly DefinitionVersion[];
}

/** The codes of a project that were defined otherwise before, by name. */
export async function listRedefinedCodes(projectId: string): Promise<RedefinedCode[]> {
  const [codes, events] = await Promise.all([
    database().code.findMany({
      where: { projectId, deletedAt: null },
      select: { id: true, name: true, definition: true, whenToUse: true, whenNotToUse: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    database().$queryRaw<{ at: Date; changes: Change[] }[]>`
      SELECT e."at", jsonb_path_query_array(e."changes",
        '$[*] ? (@.entity == "code" && (exists(@.after.definition) || exists(@.after.whenToUse)
          || exists(@.after.whenNotToUse)) && @.before != null)') AS "changes"
      FROM "Event" e WHERE e."projectId" = ${projectId} AND ${changesCodes("e")} ORDER BY e."number" DESC`,
  ]);
  const dated = events.flatMap(({ at, changes }): DatedChange[] => changes.map((change) => ({ at, change })));
  const changesOf = groupBy(dated, ({ change }) => change.id);
  return codes
    .map((code) => ({
      id: code.id,
      name: code.name,
      versions: listDefinitions(code, changesOf.get(code.id) ?? []),
    }))
    .filter(({ versions }) => listOlderSpans(versions).length > 0);
}

/** In SQL: that the coding `c` was made or last confirmed under an older definition, as `findOlderDefinition` says. */
export function codingOlder(codes: readonly RedefinedCode[]): Prisma.Sql {
  const spans = codes.flatMap(({ id, versions }) =>
    listOlderSpans(versions).map((span) => ({ id, ...span })),
  );
  if (spans.length === 0) return Prisma.sql`FALSE`;
  const ids = spans.map(({ id }) => id);
  const starts = spans.map(({ from }) => from?.toISOString() ?? "-infinity");
  const ends = spans.map(({ to }) => to.toISOString());
  return Prisma.sql`EXISTS (
    SELECT 1 FROM unnest(${ids}::text[], ${starts}::timestamp[], ${ends}::timestamp[]) AS o("codeId", "from", "to")
    WHERE o."codeId" = c."codeId" AND COALESCE(c."confirmedAt", c."createdAt") >= o."from"
      AND COALESCE(c."confirmedAt", c."createdAt") < o."to")`;
}
