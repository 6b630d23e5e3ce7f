import "server-only";
import { readAttributes } from "@/lib/attributes/server/read-attributes";
import type { EditDocumentInput } from "@/lib/documents/schema";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { removed, updated } from "@/lib/shared/change";

/** Changes what is said about a document. Saving what is there already is no event. */
export function editDocument(
  member: Member,
  {
    id,
    title,
    authors,
    year,
    source,
    doi,
    language,
    attributes: written,
  }: Omit<EditDocumentInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const document = await getDocument(tx, member, id);
    const attributes = await readAttributes(tx, member, "documents", written, document.attributes);
    const patch = { title, authors, year, source, doi, language, attributes };
    const change = updated("document", id, { ...document }, patch);
    return {
      kind: "document.edit",
      summary: `changed the details of “${title}”`,
      changes: change === null ? [] : [change],
      result: null,
    };
  });
}

/** Deletes a document; its codings and memos go out of sight with it and come back with it. */
export function deleteDocument(member: Member, id: string): Promise<Committed<{ title: string }>> {
  return commit(member, async (tx) => {
    const { projectId: _, deletedAt: __, createdAt, ...row } = await getDocument(tx, member, id);
    return {
      kind: "document.delete",
      summary: `deleted the document “${row.title}”`,
      changes: [removed("document", id, { ...row, createdAt: createdAt.toISOString() })],
      result: { title: row.title },
    };
  });
}

async function getDocument(tx: Transaction, member: Member, id: string) {
  const document = await tx.document.findFirst({
    where: { id, projectId: member.projectId, deletedAt: null },
  });
  if (document === null)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  return document;
}
