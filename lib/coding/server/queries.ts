import "server-only";
import type { DocumentCodingsView } from "@/lib/coding/document-codings";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

export const layerFields = { id: true, kind: true, name: true, userId: true, origin: true } as const;

/** The codings of one document of the member's project; a document that is not there has none. */
export async function listDocumentCodings(member: Member, documentId: string): Promise<DocumentCodingsView> {
  const { projectId } = member;
  const live = { projectId, deletedAt: null };
  const [passages, codings, layers] = await Promise.all([
    database().passage.findMany({
      where: { projectId, documentId, document: { deletedAt: null }, codings: { some: live } },
      orderBy: [{ start: "asc" }, { end: "desc" }, { id: "asc" }],
      select: { id: true, ranges: true },
    }),
    database().coding.findMany({
      where: { ...live, passage: { documentId, document: { deletedAt: null } } },
      orderBy: { createdAt: "asc" },
      select: { id: true, passageId: true, codeId: true, layerId: true },
    }),
    database().layer.findMany({ where: { projectId }, orderBy: { createdAt: "asc" }, select: layerFields }),
  ]);
  return { passages, codings, layers };
}
