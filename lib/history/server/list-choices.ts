import "server-only";
import type { HistoryChoices } from "@/lib/history/entry-view";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";

/**
 * What the history can be narrowed by, by name. Documents that are gone are not offered, nor, to who codes blind, who
 * has left: their work may be hidden.
 */
export async function listChoices(member: Member): Promise<HistoryChoices> {
  const { projectId } = member;
  const { blind } = await getSight(member);
  const isMember = { members: { some: { projectId } } };
  const [users, documents] = await Promise.all([
    database().user.findMany({
      where: blind ? isMember : { OR: [isMember, { events: { some: { projectId } } }] },
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    database().document.findMany({
      where: { projectId, deletedAt: null },
      select: { id: true, title: true },
      orderBy: [{ title: "asc" }, { id: "asc" }],
    }),
  ]);
  return { actors: users, documents: documents.map(({ id, title }) => ({ id, name: title })) };
}
