import "server-only";
import type { ReadProject } from "@/lib/ingest/project-reading";
import type { Transaction } from "@/lib/platform/db/client";
import type { Fields } from "@/lib/shared/change";
import type { SideTableName } from "@/lib/transfer/side/column";
import { carriedTables, completeRow } from "@/lib/transfer/side/complete-row";
import { openEventNumbers } from "@/lib/transfer/side/event-numbers";
import { openIdBook } from "@/lib/transfer/side/id-book";
import type { Here } from "@/lib/transfer/side/map-value";
import type { SideReading } from "@/lib/transfer/side/side-reading";
import { sideTables, sideTableNames } from "@/lib/transfer/side/tables";
import { type LossList, openLossList } from "../loss-list";
import type { PlannedImport } from "../plan-import";
import type { TransferReport } from "../transfer-report";
import { losePeople, type MappedRows, mapSide, openSideCount } from "./map-side";
import { openStrangeIds, readSideRows } from "./read-side-rows";
import { openSideWriter } from "./write-side";

/** The side file of a project that another program has changed since; null where there is none, and for one that is whole. */
export const findChangedSide = ({ side }: ReadProject): SideReading | null =>
  side === null || "problem" in side || side.belongs ? null : side;

/** What becomes of a planned project with its side file, which is older; writes nothing. */
export const reportCompleted = (
  side: SideReading,
  plan: PlannedImport,
  projectId: string,
): Promise<TransferReport> => bring(side, plan, projectId, () => Promise.resolve());

/**
 * Adds to a project that was written as its description has it what its older side file says beside: the columns of its
 * rows for which the format has no place, and the tables of which it knows nothing, as far as what they refer to is there.
 */
export async function completeBySide(
  tx: Transaction,
  side: SideReading,
  plan: PlannedImport,
  job: { readonly projectId: string; readonly createdById: string },
): Promise<TransferReport> {
  const writer = openSideWriter(tx, job, () => ({}));
  await tx.memoType.deleteMany({ where: { projectId: job.projectId } });
  const report = await bring(side, plan, job.projectId, async (mapped, known) => {
    const isKnown = ({ id }: Fields) => known.has(id as string);
    await writer.write({ ...mapped, rows: mapped.rows.filter((row) => !isKnown(row)) });
    await complete(tx, mapped.name, mapped.rows.filter(isKnown), known);
  });
  await tx.project.update({
    where: { id: job.projectId },
    data: { attributeKinds: side.project.attributeKinds, stopWords: side.project.stopWords },
  });
  return report;
}

/** The rows that the plan has, by their ids. */
type Known = ReadonlyMap<string, Fields>;

async function bring(
  side: SideReading,
  plan: PlannedImport,
  projectId: string,
  write: (mapped: MappedRows, known: Known) => Promise<void>,
): Promise<TransferReport> {
  const losses = openLossList();
  for (const { what, reason, count, names } of [...plan.report.losses, ...side.losses])
    losses.lose(what, reason, names[0], count);
  const planned: readonly (readonly { readonly id: string }[])[] = [
    ...[plan.layers, plan.memos, plan.codes, plan.codings, plan.documentSets, plan.codeSets],
    ...[plan.documents, plan.passages, plan.cases, plan.links],
  ];
  const known: Known = new Map(
    planned.flatMap((rows) => rows.map((row) => [row.id, row as unknown as Fields] as const)),
  );
  const here = await openChanged(side, plan, projectId, losses);
  const counts = openSideCount();
  for await (const mapped of mapSide(side, here, losses)) {
    if (mapped.name === "DocumentText") continue; // texts are read anew
    // They name a moment of a history that does not come.
    const rows =
      mapped.name === "Round" ? mapped.rows.map((row) => ({ ...row, frozenAt: null })) : mapped.rows;
    counts.add({ ...mapped, rows: rows.filter(({ id }) => !known.has(id as string)) });
    await write({ ...mapped, rows }, known);
  }
  losePeople(side, losses);
  const made = { ...plan.report.made };
  for (const [kind, count] of Object.entries(counts.made())) made[kind] = (made[kind] ?? 0) + count;
  return { ...plan.report, made, losses: losses.list() };
}

/** Ids here: of rows that the plan has those, of other rows of tables that the format does not know new ones. */
async function openChanged(
  side: SideReading,
  plan: PlannedImport,
  projectId: string,
  { lose }: LossList,
): Promise<Here> {
  const book = openIdBook();
  book.add("Project", side.project.id, projectId);
  for (const name of sideTableNames) {
    if (name === "DocumentText") continue; // those that are shown came with their documents
    if (name === "Event") {
      const count = side.parts.get(name)?.rows ?? 0;
      lose(
        "change",
        "another program has changed the project since, so its history does not lead to it",
        "",
        count,
      );
      lose(
        "name of who made a code",
        "it stands in the history, which does not come along",
        "",
        side.people.Code ?? 0,
      );
      continue;
    }
    for await (const row of readSideRows(side, name)) {
      if (row.deletedAt !== null && row.deletedAt !== undefined) continue;
      const made = carriedTables.includes(name)
        ? plan.findMade(name === "Code" ? (row.guid as string) : row.id, name)
        : null;
      if (made !== null) {
        book.add(name, row.id, made);
        if (name === "Document") book.add("DocumentText", row.textId as string, crypto.randomUUID());
      } else if (isNew(name, row)) book.add(name, row.id, crypto.randomUUID());
      else lose(sideTables[name].one, "it is not in the project as the other program left it", nameOf(row));
    }
  }
  return { book, events: openEventNumbers([]), strangeId: openStrangeIds(), hasFile: () => false };
}

const nameOf = ({ name, title }: Fields): string => (name ?? title ?? "") as string;

/** Whether a row that the plan does not have is one for which the format has no place. */
function isNew(name: SideTableName, { target, speaker }: Fields): boolean {
  if (name === "Memo") return target === "cell" || target === "finding";
  if (name === "CaseLink") return speaker !== "";
  return name === "Layer" || !carriedTables.includes(name);
}

async function complete(
  tx: Transaction,
  name: SideTableName,
  rows: readonly Fields[],
  known: Known,
): Promise<void> {
  const completed = rows.flatMap((row) => {
    const fields = completeRow(name, row, known.get(row.id as string));
    return fields === null ? [] : [{ id: row.id as string, fields }];
  });
  if (name === "Coding") {
    const [ids, weights, moments] = [
      completed.map(({ id }) => id),
      completed.map(({ fields }) => fields.weight as number | null),
      completed.map(({ fields }) => fields.confirmedAt as string | null),
    ];
    await tx.$executeRaw`
      UPDATE "Coding" SET "weight" = said."weight", "confirmedAt" = said."confirmedAt"::timestamptz AT TIME ZONE 'UTC'
      FROM unnest(${ids}::text[], ${weights}::int[], ${moments}::text[]) AS said("id", "weight", "confirmedAt")
      WHERE "Coding"."id" = said."id"`;
    return;
  }
  const table = tx[(name[0]!.toLowerCase() + name.slice(1)) as "code"];
  for (const { id, fields } of completed) await table.update({ where: { id }, data: fields });
}
