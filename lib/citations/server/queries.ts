import "server-only";
import { setImmediate } from "node:timers/promises";
import { compareDocuments } from "@/lib/analysis/document-order";
import type { CitationsView } from "@/lib/citations/citations-view";
import { readCitations } from "@/lib/citations/read-citations";
import { type CitingDocument, viewCitations } from "@/lib/citations/view-citations";
import { buildTree, listSubtree } from "@/lib/codebook/tree";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { codingSeen } from "@/lib/projects/server/sight-conditions";
import type { Range } from "@/lib/shared/offset";
import { citeDocuments } from "@/lib/text/cite-quote";
import { normaliseRanges, unflattenRanges } from "@/lib/text/ranges";
import { readStoredText, storedText } from "@/lib/text/stored-text";

/** What the project's documents cite; with a code only inside passages that the member sees coded with it or its sub-codes. */
export async function getCitations(member: Member, codeId?: string): Promise<CitationsView> {
  const { projectId } = member;
  const [rows, coded] = await Promise.all([
    database().document.findMany({
      where: { projectId, deletedAt: null },
      select: { id: true, title: true, authors: true, year: true, doi: true, fileName: true, textId: true },
    }),
    codeId === undefined ? null : readCodedRanges(member, codeId),
  ]);
  rows.sort(compareDocuments);
  const cited = citeDocuments(rows);
  const documents: CitingDocument[] = [];
  for (const { textId, ...row } of rows) {
    const stored =
      textId === null
        ? null
        : await database().documentText.findUnique({ where: { id: textId }, select: storedText });
    if (stored === null || textId === null) continue;
    const { text, blocks } = readStoredText(stored);
    const within = coded === null ? null : normaliseRanges(text, coded.get(row.id) ?? []);
    const read = readCitations(text, blocks);
    documents.push({ ...row, folder: "", cited: cited.get(row.id)!, textId, blocks, within, ...read });
    // A long text takes some hundredths of a second: others have their turn in between.
    await setImmediate();
  }
  return viewCitations(documents);
}

/** By document: the ranges of passages with a code or its sub-codes, of those seen. */
async function readCodedRanges(member: Member, codeId: string): Promise<Map<string, Range[]>> {
  const { projectId } = member;
  const codes = await database().code.findMany({ where: { projectId, deletedAt: null } });
  const codeIds = listSubtree(buildTree(codes), codeId).map(({ id }) => id);
  const seen = codingSeen(await getSight(member));
  const rows = await database().$queryRaw<{ documentId: string; ranges: number[] }[]>`
    SELECT p."documentId", p."ranges" FROM "Passage" p
    JOIN "Document" d ON d."textId" = p."textId"
    WHERE p."id" IN (
      SELECT c."passageId" FROM "Coding" c
      WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND c."codeId" = ANY(${codeIds}) AND ${seen})`;
  const ranges = new Map<string, Range[]>();
  for (const row of rows)
    ranges.set(row.documentId, [...(ranges.get(row.documentId) ?? []), ...unflattenRanges(row.ranges)]);
  return ranges;
}
