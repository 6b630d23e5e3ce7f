import "server-only";
import {
  type DocumentGroup,
  addGroup,
  putDocuments,
  removeGroup,
  renameGroup,
  takeDocuments,
} from "@/lib/groups/document-group";
import type { AddGroupInput } from "@/lib/groups/schema";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { countOf } from "@/lib/shared/count-of";
import type { Result } from "@/lib/shared/result";
import { listGroups } from "./queries";

function unwrap<T>(outcome: Result<T, string>): T {
  if (!outcome.ok) throw new AppError("CONFLICT", outcome.error);
  return outcome.value;
}

function find(groups: readonly DocumentGroup[], id: string): DocumentGroup {
  const group = groups.find((each) => each.id === id);
  if (group === undefined)
    throw new AppError("NOT_FOUND", "This folder or set is no longer there. Somebody may have deleted it.");
  return group;
}

/** Makes a folder or set under the caller's id. */
export function createGroup(
  member: Member,
  { id, kind, name }: Omit<AddGroupInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    if ((await tx.documentGroup.count({ where: { id } })) > 0)
      throw new AppError("CONFLICT", "This folder or set was made already. Reload the page.");
    const changes = unwrap(addGroup(await listGroups(member, tx), { id, kind, name }));
    return { kind: "documentGroup.create", summary: `made the ${kind} “${name}”`, changes, result: null };
  });
}

export function nameGroup(member: Member, id: string, name: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const groups = await listGroups(member, tx);
    const group = find(groups, id);
    const summary = `renamed the ${group.kind} “${group.name}” to “${name}”`;
    const changes = unwrap(renameGroup(groups, group, name));
    return { kind: "documentGroup.rename", summary, changes, result: null };
  });
}

/** Deletes a folder or set; its documents stay. */
export function deleteGroup(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const group = find(await listGroups(member, tx), id);
    const summary = `deleted the ${group.kind} “${group.name}”`;
    return { kind: "documentGroup.delete", summary, changes: [removeGroup(group)], result: null };
  });
}

/** Puts documents into a folder or set, or into no folder. */
export function putInGroup(
  member: Member,
  id: string | null,
  documentIds: readonly string[],
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireDocuments(tx, member, documentIds);
    const groups = await listGroups(member, tx);
    const where = id === null ? "no folder" : sayGroup(find(groups, id));
    const summary = `put ${countOf(documentIds.length, "document")} into ${where}`;
    const changes = putDocuments(groups, id, documentIds);
    return { kind: "documentGroup.put", summary, changes, result: null };
  });
}

/** Takes documents out of a folder or set. */
export function takeFromGroup(
  member: Member,
  id: string,
  documentIds: readonly string[],
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const group = find(await listGroups(member, tx), id);
    const summary = `took ${countOf(documentIds.length, "document")} out of ${sayGroup(group)}`;
    const changes = takeDocuments(group, documentIds);
    return { kind: "documentGroup.take", summary, changes, result: null };
  });
}

const sayGroup = ({ kind, name }: DocumentGroup): string => `the ${kind} “${name}”`;

async function requireDocuments(tx: Transaction, { projectId }: Member, documentIds: readonly string[]) {
  const ids = [...new Set(documentIds)];
  const there = await tx.document.count({ where: { projectId, deletedAt: null, id: { in: ids } } });
  if (there < ids.length)
    throw new AppError("NOT_FOUND", "A document is no longer there. Somebody may have deleted it.");
}
