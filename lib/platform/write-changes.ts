import "server-only";
import type { Change, Entity, Fields } from "@/lib/shared/change";
import type { Transaction } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { createRows } from "./create-rows";

/** The part of a Prisma delegate that changes need; every project-scoped table has it. */
interface Table {
  findMany(args: { where: object }): Promise<(Fields & { id: string })[]>;
  updateMany(args: { where: object; data: object }): Promise<unknown>;
}

/** What other rows point at, parents first; made before fields change, so that a field may name a new row. */
const referenced: readonly Entity[] = [
  "project",
  "document",
  "case",
  "code",
  "passage",
  "memoType",
  "thread",
  "round",
  "claim",
];
/** What points at them; made last, when a moved row has left the place a restored one takes. */
const referring: readonly Entity[] = [
  "coding",
  "memo",
  "findingTable",
  "tableCell",
  "tableVersion",
  "query",
  "savedMatrix",
  "caseLink",
  "codeSet",
  "documentGroup",
  "comment",
  "link",
  "claimPassage",
  "dating",
  "assignment",
  "roundUnit",
  "finishedDocument",
  "decision",
  "studyPaper",
  "unplacedExcerpt",
];

const tableOf = (tx: Transaction, entity: Entity): Table => tx[entity] as unknown as Table;

/** Columns of JSON that can be without a value, which Prisma wants to be told from the JSON value null. */
const withoutValue: Partial<Record<Entity, readonly string[]>> = {
  document: ["recording"],
  studyPaper: ["report"],
};

/** Fields as Prisma takes them. */
const asData = (entity: Entity, fields: Fields | null): Fields =>
  Object.fromEntries(
    Object.entries(fields ?? {}).map(([key, value]) => [
      key,
      value === null && withoutValue[entity]?.includes(key) ? Prisma.DbNull : value,
    ]),
  );

/** Only rows of this project can be reached, whatever ids a change names. */
const scope = (entity: Entity, projectId: string, ids: readonly string[]): object => {
  if (entity === "project") return { id: projectId };
  return entity === "member" ? { projectId, userId: { in: [...ids] } } : { projectId, id: { in: [...ids] } };
};

/** Rows that get the same fields are written in one statement. */
function groupByFields(changes: readonly Change[]): { fields: Fields; ids: string[] }[] {
  const groups = new Map<string, { fields: Fields; ids: string[] }>();
  for (const { id, after } of changes) {
    if (after === null) continue;
    const key = JSON.stringify(after);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { fields: after, ids: [id] });
    else group.ids.push(id);
  }
  return [...groups.values()];
}

async function writeCreations(
  tx: Transaction,
  projectId: string,
  entity: Entity,
  changes: readonly Change[],
  allNew: boolean,
) {
  if (changes.length === 0) return;
  const table = tableOf(tx, entity);
  const ids = changes.map((change) => change.id);
  const rows = allNew ? [] : await table.findMany({ where: { id: { in: ids } } });
  const known = new Map(rows.map((row) => [row.id, row]));
  const fresh = changes.filter((change) => !known.has(change.id));
  if (fresh.length > 0) {
    const rows = fresh.map(({ id, after }) => ({ ...asData(entity, after), id, projectId }));
    await createRows(tx, entity, rows);
  }
  if (entity === "passage") return; // a passage never goes, so there is none to bring back
  const alike: string[] = [];
  for (const { id, after } of changes) {
    const row = known.get(id);
    if (row === undefined) continue;
    if (holds(row, after)) alike.push(id);
    else
      await table.updateMany({
        where: scope(entity, projectId, [id]),
        data: { ...asData(entity, after), deletedAt: null },
      });
  }
  if (alike.length === 0) return;
  await table.updateMany({ where: scope(entity, projectId, alike), data: { deletedAt: null } });
}

/** Whether a row has these fields already, as it does when it comes back as it went. Values are compared as JSON. */
const holds = (row: Fields, fields: Fields | null): boolean =>
  Object.entries(fields ?? {}).every(([key, value]) => JSON.stringify(row[key]) === JSON.stringify(value));

async function writeRemovals(tx: Transaction, projectId: string, changes: readonly Change[]) {
  for (const entity of [...referring, ...referenced]) {
    if (entity === "passage") continue;
    const gone = changes.filter((change) => change.entity === entity && change.after === null);
    if (gone.length === 0) continue;
    const where = scope(
      entity,
      projectId,
      gone.map(({ id }) => id),
    );
    await tableOf(tx, entity).updateMany({ where, data: { deletedAt: new Date() } });
  }
}

/** Throws where fields would move a row into another project, or give it another's id. */
function requireOwn(projectId: string, changes: readonly Change[]): void {
  for (const { id, before, after } of changes)
    for (const fields of [before, after])
      if ((fields?.projectId ?? projectId) !== projectId || (fields?.id ?? id) !== id)
        throw new Error("A change would give a row another project or another id.");
}

/**
 * Writes changes into their tables. Removals come first, then new codes and passages, then changed fields, then new
 * codings and memos: so references stay whole and two codings never stand in one place meanwhile. A row to be created
 * that was deleted before comes back under its id; with `allNew` there is none, and one that is there after all fails.
 * Rows of other projects are never touched; passages never go. Throws, before anything is written, where fields name
 * another project or another id than the row's.
 */
export async function writeChanges(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
  allNew = false,
): Promise<void> {
  const creations = (entity: Entity) =>
    changes.filter((change) => change.entity === entity && change.before === null && change.after !== null);
  requireOwn(projectId, changes);
  await writeRemovals(tx, projectId, changes);
  for (const entity of referenced) await writeCreations(tx, projectId, entity, creations(entity), allNew);
  for (const entity of [...referenced, ...referring, "layer", "member"] as const) {
    const edits = changes.filter((change) => change.entity === entity && change.before !== null);
    for (const { fields, ids } of groupByFields(edits)) {
      await tableOf(tx, entity).updateMany({
        where: scope(entity, projectId, ids),
        data: asData(entity, fields),
      });
    }
  }
  for (const entity of referring) await writeCreations(tx, projectId, entity, creations(entity), allNew);
}
