import "server-only";
import { readAttributes } from "@/lib/attributes/server/read-attributes";
import { caseKey } from "@/lib/cases/case";
import type { LinkCaseInput, WriteCaseInput } from "@/lib/cases/schema";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { created, removed, updated } from "@/lib/shared/change";

/** Makes a case under the caller's id. CONFLICT when the project has one of its name. */
export function createCase(
  member: Member,
  { id, name, attributes: written }: Omit<WriteCaseInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await refuseTakenName(tx, member, id, name);
    const attributes = await readAttributes(tx, member, "cases", written);
    if ((await tx.case.count({ where: { id } })) > 0)
      throw new AppError("CONFLICT", "Another case has this id already. Ask again with a new one.");
    const row = { id, name, attributes, createdAt: new Date().toISOString() };
    return {
      kind: "case.create",
      summary: `added the case “${name}”`,
      changes: [created("case", id, row)],
      result: null,
    };
  });
}

/** Renames a case and sets its attributes. Saving what is there already is no event. */
export function editCase(
  member: Member,
  { id, name, attributes: written }: Omit<WriteCaseInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const row = await getCase(tx, member, id);
    const attributes = await readAttributes(tx, member, "cases", written, row.attributes);
    await refuseTakenName(tx, member, id, name);
    // The database keeps no order of names.
    const patch = sameEntries(row.attributes as object, attributes) ? { name } : { name, attributes };
    const change = updated("case", id, { ...row }, patch);
    return {
      kind: "case.edit",
      summary: row.name === name ? `changed the case “${name}”` : `renamed “${row.name}” to “${name}”`,
      changes: change === null ? [] : [change],
      result: null,
    };
  });
}

/** Deletes a case and its links; documents and codings stay. */
export function deleteCase(member: Member, id: string): Promise<Committed<{ name: string }>> {
  return commit(member, async (tx) => {
    const { name, attributes, createdAt } = await getCase(tx, member, id);
    const links = await tx.caseLink.findMany({ where: { caseId: id, deletedAt: null }, select: linkFields });
    return {
      kind: "case.delete",
      summary: `deleted the case “${name}”`,
      changes: [
        ...links.map((link) => removed("caseLink", link.id, link)),
        removed("case", id, { id, name, attributes, createdAt: createdAt.toISOString() }),
      ],
      result: { name },
    };
  });
}

/** Lets a document, or what one speaker says in it, belong to a case. CONFLICT when it does already. */
export function linkCase(
  member: Member,
  { caseId, documentId, speaker }: Omit<LinkCaseInput, "projectId">,
): Promise<Committed<{ id: string }>> {
  return commit(member, async (tx) => {
    const { name } = await getCase(tx, member, caseId);
    const document = await tx.document.findFirst({
      where: { id: documentId, projectId: member.projectId, deletedAt: null },
      select: { title: true },
    });
    if (document === null)
      throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
    const what = speaker === "" ? `“${document.title}”` : `${speaker} in “${document.title}”`;
    if ((await tx.caseLink.count({ where: { caseId, documentId, speaker, deletedAt: null } })) > 0)
      throw new AppError("CONFLICT", `${what} is linked to “${name}” already. Nothing was changed.`);
    const id = crypto.randomUUID();
    return {
      kind: "case.link",
      summary: `linked ${what} to the case “${name}”`,
      changes: [created("caseLink", id, { id, caseId, documentId, speaker })],
      result: { id },
    };
  });
}

/** Takes a document, or a speaker of it, out of a case. */
export function unlinkCase(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const row = await tx.caseLink.findFirst({
      where: { id, projectId: member.projectId, deletedAt: null },
      select: { ...linkFields, case: { select: { name: true } }, document: { select: { title: true } } },
    });
    if (row === null)
      throw new AppError("NOT_FOUND", "This link is no longer there. Someone may have removed it.");
    const { case: linked, document, ...link } = row;
    const what = link.speaker === "" ? `“${document.title}”` : `${link.speaker} in “${document.title}”`;
    return {
      kind: "case.unlink",
      summary: `took ${what} out of the case “${linked.name}”`,
      changes: [removed("caseLink", id, link)],
      result: null,
    };
  });
}

const linkFields = { id: true, caseId: true, documentId: true, speaker: true } as const;

async function getCase(tx: Transaction, { projectId }: Member, id: string) {
  const row = await tx.case.findFirst({ where: { id, projectId, deletedAt: null } });
  if (row === null)
    throw new AppError("NOT_FOUND", "This case is no longer there. Someone may have deleted it.");
  return row;
}

async function refuseTakenName(tx: Transaction, { projectId }: Member, id: string, name: string) {
  const others = await tx.case.findMany({
    where: { projectId, deletedAt: null, id: { not: id } },
    select: { name: true },
  });
  const twin = others.find((other) => caseKey(other.name) === caseKey(name));
  if (twin !== undefined)
    throw new AppError("CONFLICT", `There is a case “${twin.name}” already. Choose another name.`);
}

function sameEntries(a: object, b: object): boolean {
  const sorted = (record: object) =>
    JSON.stringify(Object.entries(record).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}
