import "server-only";
import { readCellKey } from "@/lib/memos/memo";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { AxisSpec } from "@/lib/tables/axis";
import { type FindingTableSpec, facetOf } from "@/lib/tables/finding-table";
import { sayHeading } from "@/lib/tables/resolve-columns";
import { type Named, findNamed } from "./find-named";

interface OnCell {
  readonly id: string;
  readonly targetId: string;
  readonly targetPart: string;
}

/**
 * What cells with memos are called, "Table: row, column", by the id of the memo; those of deleted tables are left out.
 * `rows`: names of codes, documents and cases that may be rows. A row or column that is gone is left out of the name.
 */
export async function nameCells(
  member: Member,
  memos: readonly OnCell[],
  rows: ReadonlyMap<string, Named>,
): Promise<ReadonlyMap<string, string>> {
  if (memos.length === 0) return new Map();
  const ids = [...new Set(memos.map(({ targetId }) => targetId))];
  const tables = await database().findingTable.findMany({
    where: { projectId: member.projectId, deletedAt: null, id: { in: ids } },
    select: { id: true, name: true, spec: true },
  });
  const specs = new Map(
    tables.map(({ id, name, spec }) => [id, { name, ...(spec as unknown as FindingTableSpec) }]),
  );
  const facets = [...specs.values()].flatMap(({ columns }) => columns.flatMap((each) => facetOf(each) ?? []));
  const documents = [...specs.values()].flatMap(({ columns }) =>
    columns.flatMap((each) => (each.kind === "document" ? each.documentId : [])),
  );
  const named = await findNamed(member, { code: facets, document: documents });
  const queries = await nameQueries(member, specs.values());
  return new Map(
    memos.flatMap(({ id, targetId, targetPart }) => {
      const table = specs.get(targetId);
      if (table === undefined) return [];
      const { rowId, columnId } = readCellKey(targetPart);
      const row = rows.get(`code ${rowId}`) ?? rows.get(`document ${rowId}`) ?? rows.get(`case ${rowId}`);
      const column = table.columns.find((each) => each.id === columnId);
      const subject =
        column?.kind === "document" ? `document ${column.documentId}` : `code ${column && facetOf(column)}`;
      const name = column?.kind === "query" ? queries.get(column.queryId) : named.get(subject)?.name;
      const heading = column && sayHeading(column, name);
      const place = [row?.name ?? nameRow(table.rows, rowId), heading].filter(Boolean).join(", ");
      return [[id, place === "" ? table.name : `${table.name}: ${place}`] as const];
    }),
  );
}

/** The names of the saved queries that columns show. */
async function nameQueries(
  { projectId }: Member,
  specs: Iterable<FindingTableSpec>,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...specs].flatMap(({ columns }) =>
    columns.flatMap((each) => (each.kind === "query" ? each.queryId : [])),
  );
  if (ids.length === 0) return new Map();
  const rows = await database().query.findMany({
    where: { projectId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Rows that the table names itself. */
function nameRow(rows: AxisSpec, id: string): string | undefined {
  if (rows.kind === "free") return rows.rows.find((each) => each.id === id)?.heading;
  return rows.kind === "periods" ? rows.periods.find((each) => each.id === id)?.name : undefined;
}
