import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { FindingTableSpecSchema } from "@/lib/tables/schema";
import type { TableSummaryView, TableView } from "@/lib/tables/table-view";

/** Latest saved first. */
export async function listTables({ projectId }: Member): Promise<TableSummaryView[]> {
  return database().findingTable.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, name: true, caption: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
}

/** What people wrote into cells rests while the member codes blind. */
export async function findTable(member: Member, id: string): Promise<TableView | null> {
  const { projectId } = member;
  const row = await database().findingTable.findFirst({
    where: { id, projectId, deletedAt: null },
    select: { id: true, name: true, caption: true, updatedAt: true, spec: true },
  });
  if (row === null) return null;
  const spec = FindingTableSpecSchema.parse(row.spec);
  const { blind } = await getSight(member);
  return { ...row, spec: blind ? { ...spec, notes: [] } : spec };
}

/** NOT_FOUND where the project has no such table. */
export async function getTable(member: Member, id: string): Promise<TableView> {
  const table = await findTable(member, id);
  if (table === null)
    throw new AppError("NOT_FOUND", "This finding table is no longer there. Somebody may have deleted it.");
  return table;
}
