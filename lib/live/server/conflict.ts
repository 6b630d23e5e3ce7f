import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import type { Change, Entity, Fields } from "@/lib/shared/change";

interface Table {
  findMany(args: { where: object }): Promise<(Fields & { id: string })[]>;
}

const asJson = (value: unknown) => JSON.stringify(value ?? null);

/** Whether a row stands as a change expects to find it. `row` is null when it is deleted or was never there. */
function standsAsExpected(change: Change, row: Fields | null): boolean {
  if (change.before === null) return row === null;
  if (row === null) return false;
  if (change.after === null) return true; // removing: fields edited since go with the row
  return Object.keys(change.before).every((key) => asJson(row[key]) === asJson(change.before?.[key]));
}

async function findRows(tx: Transaction, projectId: string, entity: Entity, ids: string[]) {
  const table = tx[entity] as unknown as Table;
  const where = entity === "project" ? { id: projectId } : { projectId, id: { in: ids } };
  const rows = await table.findMany({ where });
  return new Map(rows.filter((row) => row["deletedAt"] === null).map((row) => [row.id, row]));
}

/** Live codings or sub-codes that would be left without their code, and codings restored onto a code that is gone. */
async function findBrokenReference(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const goes = (entity: Entity) =>
    changes.filter((change) => change.entity === entity && change.after === null).map((change) => change.id);
  const codes = goes("code");
  const removedCodings = goes("coding");
  if (codes.length > 0) {
    const leaving = changes.filter(
      (change) => change.entity === "coding" && change.after?.["codeId"] !== undefined,
    );
    const orphan = await tx.coding.count({
      where: {
        projectId,
        codeId: { in: codes },
        deletedAt: null,
        id: { notIn: [...removedCodings, ...leaving.map((change) => change.id)] },
      },
    });
    if (orphan > 0)
      return `${orphan} codings made since use a code that would go. Remove or recode them first.`;
    const moving = changes.filter(
      (change) => change.entity === "code" && change.after?.["parentId"] !== undefined,
    );
    const children = await tx.code.count({
      where: {
        projectId,
        parentId: { in: codes },
        deletedAt: null,
        id: { notIn: [...codes, ...moving.map((c) => c.id)] },
      },
    });
    if (children > 0) return "codes were put under a code that would go. Move them first.";
  }
  const needed = changes
    .flatMap((change) => [
      change.after?.["codeId"],
      change.entity === "code" ? change.after?.["parentId"] : undefined,
    ])
    .filter((id): id is string => typeof id === "string");
  const restored = new Set(
    changes.filter((change) => change.entity === "code" && change.after !== null).map((change) => change.id),
  );
  const missing = await tx.code.count({
    where: { projectId, id: { in: needed.filter((id) => !restored.has(id)) }, deletedAt: { not: null } },
  });
  return missing > 0 ? "a code it needs has been deleted since. Restore the code first." : null;
}

/**
 * Why changes cannot be applied to the project as it stands, as the rest of a sentence; null when they can. Rows must
 * be as the changes expect to find them, and no coding or code may be left without the code it stands on.
 */
export async function findConflict(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
): Promise<string | null> {
  for (const entity of new Set(changes.map((change) => change.entity))) {
    const mine = changes.filter((change) => change.entity === entity);
    const rows = await findRows(
      tx,
      projectId,
      entity,
      mine.map((change) => change.id),
    );
    if (mine.some((change) => !standsAsExpected(change, rows.get(change.id) ?? null))) {
      return `the same ${entity === "findingTable" ? "finding table" : entity} has been changed since, by you or by someone else.`;
    }
  }
  return findBrokenReference(tx, projectId, changes);
}
