import "server-only";
import { readCellKey } from "@/lib/memos/memo";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { type Named, findNamed } from "./find-named";

interface OnCell {
  readonly id: string;
  readonly targetId: string;
  readonly targetPart: string;
}

const counted = { passages: "Passages", documents: "Documents", coders: "Coders" } as const;

/**
 * What cells with memos are called, "Table: row, column", by the id of the memo; those of deleted tables are left out.
 * `rows`: names of codes and documents that may be rows. A row or column that is gone is left out of the name.
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
  const facets = [...specs.values()].flatMap(({ columns }) =>
    columns.flatMap((column) => (column.kind === "facet" ? [column.codeId] : [])),
  );
  const codes = await findNamed(member, { code: facets });
  return new Map(
    memos.flatMap(({ id, targetId, targetPart }) => {
      const table = specs.get(targetId);
      if (table === undefined) return [];
      const { rowId, columnId } = readCellKey(targetPart);
      const row = rows.get(`code ${rowId}`) ?? rows.get(`document ${rowId}`);
      const column = table.columns.find((each) => each.id === columnId);
      const heading =
        column?.heading ??
        (column?.kind === "facet" ? codes.get(`code ${column.codeId}`)?.name : column && counted[column.of]);
      const place = [row?.name, heading].filter(Boolean).join(", ");
      return [[id, place === "" ? table.name : `${table.name}: ${place}`] as const];
    }),
  );
}
