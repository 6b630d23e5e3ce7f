import "server-only";
import { uncertainWord } from "@/lib/ingest/recognition-warnings";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { decodeRuns } from "@/lib/text/page-runs";

/** The words of a document's present text that were recognised with little certainty: flattened pairs, ascending. */
export async function listUncertainWords(member: Member, documentId: string): Promise<{ ranges: number[] }> {
  const pages = await database().documentPage.findMany({
    where: { text: { currentOf: { id: documentId, projectId: member.projectId, deletedAt: null } } },
    orderBy: { index: "asc" },
    select: { start: true, runs: true },
  });
  const uncertain = pages
    .flatMap(({ start, runs }) => decodeRuns(runs, start))
    .filter(({ confidence }) => confidence !== undefined && confidence < uncertainWord)
    .sort((a, b) => a.start - b.start);
  return { ranges: uncertain.flatMap(({ start, edges }) => [start, start + edges.length]) };
}
