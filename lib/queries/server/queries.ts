import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { QueryUse, SavedQueryView } from "@/lib/queries/query-view";
import { QuerySchema } from "@/lib/queries/schema";

/** The project's saved queries, by name. */
export async function listQueries({ projectId }: Member): Promise<SavedQueryView[]> {
  const rows = await database().query.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, name: true, note: true, spec: true, smart: true, updatedAt: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ spec, ...row }) => ({ ...row, spec: QuerySchema.parse(spec) }));
}

/**
 * What names a saved query: tables with it as a row or filter, and other saved queries. Ids are found as they are written
 * in definitions.
 */
export async function listUses({ projectId }: Member, queryId: string): Promise<QueryUse[]> {
  const live = { projectId, deletedAt: null };
  const order = [{ name: "asc" as const }, { id: "asc" as const }];
  const select = { id: true, name: true, spec: true };
  const [tables, queries] = await Promise.all([
    database().findingTable.findMany({ where: live, orderBy: order, select }),
    database().query.findMany({ where: live, orderBy: order, select }),
  ]);
  const names = ({ id, spec }: { id: string; spec: unknown }) =>
    id !== queryId && JSON.stringify(spec).includes(`"${queryId}"`);
  return [
    ...tables.filter(names).map(({ id, name }) => ({ kind: "table" as const, id, name })),
    ...queries.filter(names).map(({ id, name }) => ({ kind: "query" as const, id, name })),
  ];
}
