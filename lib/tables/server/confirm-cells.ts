import "server-only";
import { cellKey } from "@/lib/memos/memo";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created, updated } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import { groupBy } from "@/lib/shared/group-by";
import { markOf } from "@/lib/tables/evidence";
import type { ConfirmCellsInput } from "@/lib/tables/schema";
import { needsOfTable } from "@/lib/tables/table-needs";
import { buildOnce } from "./build-once";
import { getTable } from "./find-table";
import { readSources } from "./read-sources";

/**
 * Keeps what stands in cells as looked at: what changes there later makes them stale. CONFLICT where a cell has changed
 * since the caller saw it (its mark is another), so that nothing is confirmed unseen.
 */
export async function confirmCells(
  member: Member,
  { tableId, cells }: Omit<ConfirmCellsInput, "projectId">,
): Promise<Committed<null>> {
  await requireOpenSight(member);
  const table = await getTable(member, tableId);
  const present = await listPresent(member, table.spec);
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    const keys = cells.map(({ rowId, columnId }) => cellKey(rowId, columnId));
    const changed = cells.some(({ mark }, at) => markOf(present.get(keys[at]!) ?? []) !== mark);
    if (changed)
      throw new AppError(
        "CONFLICT",
        "What stands in the table has changed just now, so nothing was confirmed. Look at it and confirm again.",
      );
    const rows = await tx.tableCell.findMany({ where: { tableId, deletedAt: null, cell: { in: keys } } });
    const known = groupBy(rows, ({ cell }) => cell);
    const now = new Date().toISOString();
    const changes = [...new Set(keys)].flatMap((cell): Change[] => {
      const evidence = present.get(cell) ?? [];
      const row = known.get(cell)?.[0];
      const confirmed = { evidence: [...evidence], confirmedById: member.userId, confirmedAt: now };
      if (row === undefined) {
        const id = crypto.randomUUID();
        return [created("tableCell", id, { tableId, cell, pins: [], ...confirmed })];
      }
      const before = { ...row, confirmedAt: row.confirmedAt?.toISOString() ?? null };
      return [updated("tableCell", row.id, before, confirmed)!];
    });
    return {
      kind: "findingTable.confirm",
      summary: `confirmed ${countOf(cells.length, "cell")} of the finding table “${table.name}”`,
      changes,
      result: null,
    };
  });
}

/** The passages of every cell of a table, by the cell's key. */
async function listPresent(member: Member, spec: Parameters<typeof buildOnce>[0]) {
  const built = buildOnce(spec, await readSources(member, needsOfTable(spec)));
  return new Map(
    built.cells.flatMap((row, at) =>
      row.map(({ passageIds }, column) => [
        cellKey(built.rows[at]!.id, built.columns[column]!.spec.id),
        passageIds,
      ]),
    ),
  );
}
