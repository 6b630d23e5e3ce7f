import "server-only";
import {
  type CreateTableInput,
  type DuplicateTableInput,
  type EditTableInput,
  FindingTableSpecSchema,
} from "@/lib/tables/schema";
import { type TableRecord, createTable, editTable, nameCopy, removeTable } from "@/lib/tables/table-rules";
import { draftMemo } from "@/lib/memos/draft-memo";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { getSight, requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created } from "@/lib/shared/change";

/** NOT_FOUND where the project has no such table. */
export async function getRecord(tx: Transaction, member: Member, id: string): Promise<TableRecord> {
  const row = await tx.findingTable.findFirst({
    where: { id, projectId: member.projectId, deletedAt: null },
    select: { id: true, name: true, caption: true, spec: true, createdAt: true, updatedAt: true },
  });
  if (row === null)
    throw new AppError("NOT_FOUND", "This finding table is no longer there. Somebody may have deleted it.");
  return {
    ...row,
    // Parsed, so that its keys stand in the order in which a new definition comes.
    spec: FindingTableSpecSchema.parse(row.spec),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

async function requireFreshId(tx: Transaction, id: string): Promise<void> {
  if ((await tx.findingTable.count({ where: { id } })) > 0)
    throw new AppError("CONFLICT", "This finding table has been created already. Reload the list.");
}

/** CONFLICT where the id is taken. */
export function addTable(
  member: Member,
  { tableId, name, caption, spec }: CreateTableInput,
): Promise<Committed<{ id: string }>> {
  return commit(member, async (tx) => {
    await requireFreshId(tx, tableId);
    const now = new Date().toISOString();
    const change = createTable({ id: tableId, name, caption, spec, createdAt: now, updatedAt: now });
    const summary = `created the finding table “${name}”`;
    return { kind: "findingTable.create", summary, changes: [change], result: { id: tableId } };
  });
}

/** CONFLICT where somebody has saved the table since `basedOn`. The result is when the table was last saved. */
export function changeTable(
  member: Member,
  { tableId, basedOn, name, caption, spec }: EditTableInput,
): Promise<Committed<{ updatedAt: Date }>> {
  return commit(member, async (tx) => {
    // Whoever codes blind was not shown what is written in its cells, and would write over it.
    if (spec !== undefined) await requireOpenSight(member, tx);
    const record = await getRecord(tx, member, tableId);
    const patch = {
      ...(name === undefined ? {} : { name }),
      ...(caption === undefined ? {} : { caption }),
      ...(spec === undefined ? {} : { spec }),
    };
    const now = new Date().toISOString();
    const edited = editTable(record, patch, basedOn?.toISOString(), now);
    if (!edited.ok)
      throw new AppError(
        "CONFLICT",
        `Somebody has saved “${record.name}” since you opened it. Your changes are still here: note them, reload the page and make them again.`,
      );
    const renamed = name !== undefined && name !== record.name && spec === undefined;
    const summary = renamed
      ? `renamed the finding table “${record.name}” to “${name}”`
      : `changed the finding table “${name ?? record.name}”`;
    const updatedAt = new Date(edited.value.length > 0 ? now : record.updatedAt);
    return { kind: "findingTable.edit", summary, changes: edited.value, result: { updatedAt } };
  });
}

/** CONFLICT where the id of the copy is taken. */
export function duplicateTable(
  member: Member,
  { tableId, copyId }: DuplicateTableInput,
): Promise<Committed<{ id: string; name: string }>> {
  return commit(member, async (tx) => {
    await requireFreshId(tx, copyId);
    const record = await getRecord(tx, member, tableId);
    const others = await tx.findingTable.findMany({
      where: { projectId: member.projectId, deletedAt: null },
      select: { name: true },
    });
    const name = nameCopy(
      record.name,
      others.map((each) => each.name),
    );
    const now = new Date().toISOString();
    const changes = [
      createTable({ ...record, id: copyId, name, createdAt: now, updatedAt: now }),
      ...(await copyCells(tx, member, tableId, copyId, now)),
    ];
    const summary = `copied the finding table “${record.name}”`;
    return { kind: "findingTable.duplicate", summary, changes, result: { id: copyId, name } };
  });
}

/** What is written in a table's cells and what was confirmed of them, for a copy of it. Nothing for who codes blind. */
async function copyCells(
  tx: Transaction,
  member: Member,
  from: string,
  to: string,
  now: string,
): Promise<Change[]> {
  if ((await getSight(member, tx)).blind) return [];
  const live = { projectId: member.projectId, deletedAt: null };
  const [findings, cells] = await Promise.all([
    tx.memo.findMany({ where: { ...live, target: "finding", targetId: from } }),
    tx.tableCell.findMany({ where: { ...live, tableId: from } }),
  ]);
  return [
    ...findings.map(({ targetPart, title, body, authorId }) => {
      const draft = {
        id: crypto.randomUUID(),
        target: "finding",
        targetId: to,
        targetPart,
        title,
        body,
      } as const;
      return draftMemo(draft, authorId ?? member.userId, now);
    }),
    ...cells.map(({ cell, evidence, confirmedById, confirmedAt, pins }) =>
      created("tableCell", crypto.randomUUID(), {
        ...{ tableId: to, cell, evidence, confirmedById, pins },
        confirmedAt: confirmedAt?.toISOString() ?? null,
      }),
    ),
  ];
}

export function deleteTable(member: Member, tableId: string): Promise<Committed<{ name: string }>> {
  return commit(member, async (tx) => {
    const record = await getRecord(tx, member, tableId);
    const summary = `deleted the finding table “${record.name}”`;
    return {
      kind: "findingTable.delete",
      summary,
      changes: [removeTable(record)],
      result: { name: record.name },
    };
  });
}
