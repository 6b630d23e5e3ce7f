import "server-only";
import { cellKey } from "@/lib/memos/memo";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { created, updated } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import type { Pin } from "@/lib/tables/pins";
import { getRecord } from "./commands";

interface Asked {
  readonly tableId: string;
  readonly rowId: string;
  readonly columnId: string;
  readonly pins: readonly Pin[];
}

/** Says which excerpts of a cell go to print, in which order, and how they are shortened there. */
export function pinExcerpts(
  member: Member,
  { tableId, rowId, columnId, pins }: Asked,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    const { name } = await getRecord(tx, member, tableId);
    const cell = cellKey(rowId, columnId);
    const row = await tx.tableCell.findFirst({ where: { tableId, cell, deletedAt: null } });
    const empty = { tableId, cell, evidence: [], confirmedById: null, confirmedAt: null };
    const change =
      row === null
        ? created("tableCell", crypto.randomUUID(), { ...empty, pins })
        : updated("tableCell", row.id, { pins: row.pins }, { pins });
    return {
      kind: "findingTable.pin",
      summary: `pinned ${countOf(pins.length, "excerpt")} in the finding table “${name}”`,
      changes: change === null ? [] : [change],
      result: null,
    };
  });
}
