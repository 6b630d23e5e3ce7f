import "server-only";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import type { FillDetailsInput } from "@/lib/references/schema";
import { updated } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";

/** Fills details of documents from references, all in one event. Documents that have gone meanwhile are passed over. */
export function fillDetails(
  member: Member,
  { documents }: Omit<FillDetailsInput, "projectId">,
): Promise<Committed<{ filled: number }>> {
  return commit(member, async (tx) => {
    const rows = await tx.document.findMany({
      where: { projectId: member.projectId, deletedAt: null, id: { in: documents.map(({ id }) => id) } },
      select: { id: true, title: true, authors: true, year: true, source: true, doi: true },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const changes = documents.flatMap(({ id, details }) => {
      const row = byId.get(id);
      const known = Object.entries(details).filter(([, value]) => value !== undefined);
      return (row && updated("document", id, row, Object.fromEntries(known))) ?? [];
    });
    return {
      kind: "document.fill",
      summary: `filled in the details of ${countOf(changes.length, "document")}`,
      changes,
      result: { filled: changes.length },
    };
  });
}
