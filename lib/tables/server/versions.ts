import "server-only";
import { draftMemo } from "@/lib/memos/draft-memo";
import { editMemo } from "@/lib/memos/edit-memo";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import type { Sheet } from "@/lib/exchange/sheet";
import { database, type Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { getSight, requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created, removed } from "@/lib/shared/change";
import { type FrozenTable, freezeTable } from "@/lib/tables/frozen-table";
import type { TableView } from "@/lib/tables/table-view";
import { FindingTableSpecSchema } from "@/lib/tables/schema";
import { editTable } from "@/lib/tables/table-rules";
import { getRecord } from "./commands";
import { getEvidenceSheet } from "./evidence-sheet";
import { getTable } from "./find-table";
import { buildTable } from "./queries";
import { readFindings } from "./read-findings";

/** Longest version as JSON, in UTF-16 units. */
const longest = 4_000_000;

export interface VersionView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** Null for a member whose account is gone. */
  readonly author: string | null;
  /** Whether what stood behind its cells was kept with it. */
  readonly withEvidence: boolean;
}

/** The latest first; none while the member sees too little, as versions show work of others. */
export async function listVersions(member: Member, tableId: string): Promise<VersionView[]> {
  if ((await getSight(member)).blind) return [];
  const rows = await database().tableVersion.findMany({
    where: { projectId: member.projectId, tableId, deletedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true, createdAt: true, createdById: true },
  });
  const ids = rows.flatMap(({ createdById }) => createdById ?? []);
  const people = await database().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const evident = await database().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "TableVersion" WHERE "tableId" = ${tableId} AND "projectId" = ${member.projectId}
      AND "view"->'sheet' ? 'appendix'`;
  const withEvidence = new Set(evident.map(({ id }) => id));
  return rows.map(({ createdById, ...row }) => ({
    ...row,
    author: names.get(createdById ?? "") ?? null,
    withEvidence: withEvidence.has(row.id),
  }));
}

/** A table as it stands now, with all excerpts. CONFLICT while the member sees too little. */
async function freezeNow(member: Member, tableId: string) {
  await requireOpenSight(member);
  const table = await getTable(member, tableId);
  const built = await buildTable(member, table.spec, { tableId, perCell: Infinity });
  return { table, frozen: freezeTable(table, built, await readFindings(member, tableId)) };
}

/**
 * A version, or the table as it stands now (null), without its evidence. NOT_FOUND without it; CONFLICT while the member sees
 * too little.
 */
export async function getFrozen(member: Member, tableId: string, id: string | null): Promise<FrozenTable> {
  if (id === null) return (await freezeNow(member, tableId)).frozen;
  const { sheet, ...frozen } = await readVersion(member, tableId, id);
  return { ...frozen, sheet: { ...sheet, appendix: undefined } };
}

/** A version as a sheet, its evidence as the appendix where that is wanted and was kept; fails as `getFrozen`. */
export async function getFrozenSheet(
  member: Member,
  { tableId, id, evidence }: { readonly tableId: string; readonly id: string; readonly evidence: boolean },
): Promise<Sheet> {
  const { sheet } = await readVersion(member, tableId, id);
  return evidence ? sheet : { ...sheet, appendix: undefined };
}

async function readVersion(member: Member, tableId: string, id: string): Promise<FrozenTable> {
  await requireOpenSight(member);
  return (await findVersion(database(), member, tableId, id)).view as unknown as FrozenTable;
}

async function findVersion(db: Transaction, { projectId }: Member, tableId: string, id: string) {
  const version = await db.tableVersion.findFirst({ where: { id, projectId, tableId, deletedAt: null } });
  if (version === null)
    throw new AppError("NOT_FOUND", "This version is no longer there. Somebody may have deleted it.");
  return version;
}

/** With what stands behind each cell as the appendix, unless that alone makes the version too long. */
async function withEvidence(member: Member, table: TableView, frozen: FrozenTable): Promise<FrozenTable> {
  const whole = { ...frozen, sheet: { ...frozen.sheet, appendix: await getEvidenceSheet(member, table) } };
  return JSON.stringify(whole).length > longest ? frozen : whole;
}

/** Keeps a table as it stands now under a name, under the caller's id. */
export async function freezeVersion(
  member: Member,
  { tableId, id, name }: { readonly tableId: string; readonly id: string; readonly name: string },
): Promise<Committed<null>> {
  const { table, frozen: shown } = await freezeNow(member, tableId);
  const frozen = await withEvidence(member, table, shown);
  if (JSON.stringify(frozen).length > longest)
    throw new AppError(
      "CONFLICT",
      "This table has too many excerpts to be kept whole. Choose those that go to print in its longest cells, or make two tables of it.",
    );
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    if ((await tx.tableVersion.count({ where: { id } })) > 0)
      throw new AppError("CONFLICT", "This version has been kept already. Reload the list.");
    const row = {
      ...{ tableId, name, title: table.name, caption: table.caption, spec: table.spec, view: frozen },
      createdById: member.userId,
      createdAt: new Date().toISOString(),
    };
    return {
      kind: "findingTable.freeze",
      summary: `kept the finding table “${table.name}” as the version “${name}”`,
      changes: [created("tableVersion", id, row)],
      result: null,
    };
  });
}

export function removeVersion(
  member: Member,
  { tableId, id }: { readonly tableId: string; readonly id: string },
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    // What it shows stays in the row, which comes back as it was.
    const { createdAt, view: _view, ...row } = await findVersion(tx, member, tableId, id);
    return {
      kind: "findingTable.removeVersion",
      summary: `deleted the version “${row.name}” of the finding table “${row.title}”`,
      changes: [removed("tableVersion", id, { ...row, createdAt: createdAt.toISOString() })],
      result: null,
    };
  });
}

/**
 * Gives a table the definition, caption and written findings of a version. What its other cells show follows from what is coded
 * now, as always.
 */
export function restoreVersion(
  member: Member,
  { tableId, id }: { readonly tableId: string; readonly id: string },
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireOpenSight(member, tx);
    const record = await getRecord(tx, member, tableId);
    const version = await findVersion(tx, member, tableId, id);
    const spec = FindingTableSpecSchema.parse(version.spec);
    const now = new Date();
    const edited = editTable(record, { caption: version.caption, spec }, undefined, now.toISOString());
    const { findings } = version.view as unknown as FrozenTable;
    return {
      kind: "findingTable.restore",
      summary: `restored the finding table “${record.name}” to the version “${version.name}”`,
      changes: [
        ...(edited.ok ? edited.value : []),
        ...(await restoreFindings(tx, member, tableId, findings, now)),
      ],
      result: null,
    };
  });
}

async function restoreFindings(
  tx: Transaction,
  member: Member,
  tableId: string,
  findings: FrozenTable["findings"],
  now: Date,
): Promise<Change[]> {
  const on = { target: "finding", targetId: tableId } as const;
  const memos = await tx.memo.findMany({ where: { projectId: member.projectId, deletedAt: null, ...on } });
  const known = new Map(memos.map((memo) => [memo.targetPart, { ...memo, body: sanitiseBody(memo.body) }]));
  const kept = new Set(findings.map(({ cell }) => cell));
  return [
    ...findings.flatMap(({ cell, body }): Change[] => {
      const memo = known.get(cell);
      if (memo !== undefined) {
        const change = editMemo(memo, { title: memo.title, typeId: memo.typeId, body }, now);
        return change === null ? [] : [change];
      }
      const draft = { id: crypto.randomUUID(), ...on, targetPart: cell, title: "", body };
      return [draftMemo(draft, member.userId, now.toISOString())];
    }),
    ...[...known.values()]
      .filter(({ targetPart }) => !kept.has(targetPart))
      .map((memo) => {
        const { id, target, targetId, targetPart, typeId, title, body, authorId, updatedAt } = memo;
        const row = { id, target, targetId, targetPart, typeId, title, body, authorId };
        return removed("memo", id, { ...row, updatedAt: updatedAt.toISOString() });
      }),
  ];
}
