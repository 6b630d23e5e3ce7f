import "server-only";
import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { buildCells } from "@/lib/tables/cells";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { FindingTableSpecSchema } from "@/lib/tables/schema";
import type { BuiltTableView, TableSummaryView, TableView } from "@/lib/tables/table-view";
import { listShownPassages, viewTable } from "@/lib/tables/view-table";
import { readExcerpts, readSources } from "./read-sources";

/** Excerpts that a cell shows on the page; the rest are a click away, and in exports. */
const EXCERPTS_PER_CELL = 20;
/** Passages that one look into a cell lists. */
const CELL_LIMIT = 500;

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

/** The table that a definition gives now, with at most `perCell` excerpts a cell. */
export async function buildTable(
  member: Member,
  spec: FindingTableSpec,
  perCell = EXCERPTS_PER_CELL,
): Promise<BuiltTableView> {
  const sources = await readSources(member, spec);
  const built = buildCells(spec, sources);
  const shown = listShownPassages(built, perCell);
  const excerpts = await readExcerpts(
    member,
    sources.passages.filter(({ id }) => shown.has(id)),
  );
  return viewTable(built, excerpts, sources.documents, perCell);
}

/** The first passages behind one cell; none where the table has no such row or column. */
export async function listCell(
  member: Member,
  spec: FindingTableSpec,
  rowId: string,
  columnId: string,
): Promise<(ExcerptText & { readonly title: string })[]> {
  const sources = await readSources(member, spec);
  const built = buildCells(spec, sources);
  const row = built.rows.findIndex(({ id }) => id === rowId);
  const column = built.columns.findIndex((each) => each.spec.id === columnId);
  const ids = built.cells[row]?.[column]?.passageIds.slice(0, CELL_LIMIT) ?? [];
  const chosen = new Set(ids);
  const excerpts = await readExcerpts(
    member,
    sources.passages.filter(({ id }) => chosen.has(id)),
  );
  const titles = new Map(sources.documents.map(({ id, title }) => [id, title]));
  return ids.flatMap((id) => {
    const excerpt = excerpts.get(id);
    return excerpt ? [{ ...excerpt, title: titles.get(excerpt.documentId) ?? "" }] : [];
  });
}
