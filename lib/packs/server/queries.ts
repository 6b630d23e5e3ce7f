import "server-only";
import type { PlacementReport } from "@/lib/packs/placement-report";
import type { StudyView } from "@/lib/packs/study-view";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { readAbout } from "./read-pack";

/** The pack that a project was made from, and what it still asks for; null for other projects. */
export async function findStudy(member: Member): Promise<StudyView | null> {
  const live = { projectId: member.projectId, deletedAt: null };
  const rows = await database().studyPaper.findMany({ where: live, orderBy: { position: "asc" } });
  const packId = rows[0]?.packId;
  if (packId === undefined) return null;
  const [documents, { blind }] = await Promise.all([
    database().document.findMany({
      where: { ...live, id: { in: rows.map(({ documentId }) => documentId) } },
      select: { id: true },
    }),
    getSight(member),
  ]);
  const { name, papers, layers, written } = readAbout(packId);
  const standing = new Set(documents.map(({ id }) => id));
  return {
    name,
    papers: rows.flatMap(({ paperId, documentId, report }) => {
      const paper = papers.find(({ id }) => id === paperId);
      if (paper === undefined) return [];
      const there = standing.has(documentId);
      return {
        ...paper,
        documentId: there ? documentId : null,
        report: blind || !there ? null : (report as unknown as PlacementReport | null),
      };
    }),
    layers: layers.map((layer) => ({ name: layer.name, how: layer.how })),
    written,
  };
}
