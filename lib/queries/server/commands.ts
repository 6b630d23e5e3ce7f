import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import type { Query } from "@/lib/queries/query";
import { asksForItself, listSaved } from "@/lib/queries/put-saved-in";
import { type QueryRecord, createQuery, editQuery, removeQuery } from "@/lib/queries/query-rules";
import {
  type CreateQueryInput,
  type DuplicateQueryInput,
  type EditQueryInput,
  QuerySchema,
} from "@/lib/queries/schema";
import { AppError } from "@/lib/shared/app-error";
import { nameCopy } from "@/lib/tables/table-rules";

/** How many queries a project can have saved. */
const mostSaved = 500;

async function getRecord(tx: Transaction, member: Member, id: string): Promise<QueryRecord> {
  const row = await tx.query.findFirst({
    where: { id, projectId: member.projectId, deletedAt: null },
    select: { id: true, name: true, note: true, spec: true, smart: true, createdAt: true, updatedAt: true },
  });
  if (row === null)
    throw new AppError("NOT_FOUND", "This query is no longer there. Somebody may have deleted it.");
  return {
    ...row,
    // Parsed, so that its keys stand in the order in which a new definition comes.
    spec: QuerySchema.parse(row.spec),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

async function requireRoom(tx: Transaction, { projectId }: Member, id: string): Promise<void> {
  if ((await tx.query.count({ where: { id } })) > 0)
    throw new AppError("CONFLICT", "This query has been saved already. Reload the list.");
  if ((await tx.query.count({ where: { projectId, deletedAt: null } })) >= mostSaved)
    throw new AppError("CONFLICT", `A project has at most ${mostSaved} saved queries. Delete one first.`);
}

/** CONFLICT for a definition that names the query itself, by way of other saved ones or directly. */
async function requireNoRing(tx: Transaction, { projectId }: Member, id: string, spec: Query): Promise<void> {
  if (listSaved(spec).length === 0) return;
  const rows = await tx.query.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, spec: true },
  });
  const saved = new Map(rows.map((row) => [row.id, QuerySchema.parse(row.spec)]));
  if (asksForItself(id, spec, saved))
    throw new AppError(
      "CONFLICT",
      "This query would ask for itself, by way of the saved queries in it. Take them out, or save it as a new query.",
    );
}

/** CONFLICT where the id is taken. */
export function saveQuery(
  member: Member,
  { queryId, name, note, spec, smart }: Omit<CreateQueryInput, "projectId">,
): Promise<Committed<{ id: string }>> {
  return commit(member, async (tx) => {
    await requireRoom(tx, member, queryId);
    await requireNoRing(tx, member, queryId, spec);
    const now = new Date().toISOString();
    const change = createQuery({ id: queryId, name, note, spec, smart, createdAt: now, updatedAt: now });
    const summary = `saved the query “${name}”${smart ? " as a smart code" : ""}`;
    return { kind: "query.create", summary, changes: [change], result: { id: queryId } };
  });
}

/** CONFLICT where somebody has saved the query since `basedOn`. */
export function changeQuery(
  member: Member,
  { queryId, basedOn, name, note, spec, smart }: Omit<EditQueryInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const record = await getRecord(tx, member, queryId);
    const patch = {
      ...(name === undefined ? {} : { name }),
      ...(note === undefined ? {} : { note }),
      ...(spec === undefined ? {} : { spec }),
      ...(smart === undefined ? {} : { smart }),
    };
    if (spec !== undefined) await requireNoRing(tx, member, queryId, spec);
    const edited = editQuery(record, patch, basedOn?.toISOString(), new Date().toISOString());
    if (!edited.ok)
      throw new AppError(
        "CONFLICT",
        `Somebody has saved “${record.name}” since you opened it. Save yours as a new query, or reload the page.`,
      );
    const renamed = name !== undefined && name !== record.name && spec === undefined;
    const summary = renamed
      ? `renamed the query “${record.name}” to “${name}”`
      : smart !== undefined && smart !== record.smart && spec === undefined
        ? `${smart ? "put the query" : "took the query"} “${record.name}” ${smart ? "among" : "from"} the codes`
        : `changed the query “${name ?? record.name}”`;
    return { kind: "query.edit", summary, changes: edited.value, result: null };
  });
}

/** CONFLICT where the id of the copy is taken. */
export function duplicateQuery(
  member: Member,
  { queryId, copyId }: Omit<DuplicateQueryInput, "projectId">,
): Promise<Committed<{ id: string; name: string }>> {
  return commit(member, async (tx) => {
    await requireRoom(tx, member, copyId);
    const record = await getRecord(tx, member, queryId);
    const others = await tx.query.findMany({
      where: { projectId: member.projectId, deletedAt: null },
      select: { name: true },
    });
    const name = nameCopy(
      record.name,
      others.map((each) => each.name),
    );
    const now = new Date().toISOString();
    const change = createQuery({ ...record, id: copyId, name, createdAt: now, updatedAt: now });
    const summary = `copied the query “${record.name}”`;
    return { kind: "query.duplicate", summary, changes: [change], result: { id: copyId, name } };
  });
}

export function deleteQuery(member: Member, queryId: string): Promise<Committed<{ name: string }>> {
  return commit(member, async (tx) => {
    const record = await getRecord(tx, member, queryId);
    const summary = `deleted the query “${record.name}”`;
    return { kind: "query.delete", summary, changes: [removeQuery(record)], result: { name: record.name } };
  });
}
