import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import type { Change, Fields } from "@/lib/shared/change";

interface Table {
  findMany(args: { where: object }): Promise<(Fields & { id: string })[]>;
}

/** Live rows by entity and id: see `rowKey`. */
export type PresentRows = ReadonlyMap<string, Fields>;

export const rowKey = ({ entity, id }: Pick<Change, "entity" | "id">): string => `${entity} ${id}`;

/** The rows that changes are about as they stand now, as JSON; those deleted, or of another project, are left out. */
export async function readPresentRows(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
): Promise<PresentRows> {
  const present = new Map<string, Fields>();
  for (const entity of new Set(changes.map((change) => change.entity))) {
    const table = tx[entity] as unknown as Table;
    const ids = changes.filter((change) => change.entity === entity).map(({ id }) => id);
    const where = entity === "project" ? { id: projectId } : { projectId, id: { in: ids } };
    for (const row of await table.findMany({ where })) {
      if (row["deletedAt"] !== null) continue;
      present.set(rowKey({ entity, id: row.id }), JSON.parse(JSON.stringify(row)) as Fields);
    }
  }
  return present;
}

/**
 * Changes with each removed row given as it stands: what others have changed since it was made goes into the record
 * of the removal, and comes back with it.
 */
export const withPresentRows = (changes: readonly Change[], present: PresentRows): Change[] =>
  changes.map((change) => {
    const row = present.get(rowKey(change));
    if (change.after !== null || change.before === null || row === undefined) return change;
    return {
      ...change,
      before: Object.fromEntries(Object.keys(change.before).map((key) => [key, row[key]])),
    };
  });
