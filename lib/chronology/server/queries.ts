import "server-only";
import { setImmediate } from "node:timers/promises";
import { comparePassages } from "@/lib/analysis/compare-passages";
import { compareDocuments } from "@/lib/analysis/document-order";
import { readExcerpt } from "@/lib/analysis/read-excerpt";
import type { ChronologyPassage, ChronologyView, EventView } from "@/lib/chronology/chronology-view";
import { listDates } from "@/lib/chronology/list-dates";
import { listEvents } from "@/lib/chronology/list-events";
import type { ChronologyInput } from "@/lib/chronology/schema";
import { buildTree, listSubtree, visibleOrder } from "@/lib/codebook/tree";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { codingSeen, whereAuthorSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { groupBy } from "@/lib/shared/group-by";
import { citeDocuments } from "@/lib/text/cite-quote";
import { unflattenRanges } from "@/lib/text/ranges";
import { readStoredText, storedText } from "@/lib/text/stored-text";
import { datingFields } from "./dating-fields";

/** More events and undated passages than so many are counted, but not listed. */
const mostEvents = 1_000;
const mostUndated = 100;
/** How much of a passage is told, in UTF-16 units. */
const longestText = 280;

/** What coded passages say with a date, of the codes and documents asked for and the codings that the member sees. */
export async function getChronology(
  member: Member,
  { codeIds, documentIds }: Pick<ChronologyInput, "codeIds" | "documentIds">,
): Promise<ChronologyView> {
  const { projectId } = member;
  const sight = await getSight(member);
  const [codes, all] = await Promise.all([
    database().code.findMany({ where: { projectId, deletedAt: null } }),
    database().document.findMany({
      where: { projectId, deletedAt: null },
      select: { id: true, title: true, authors: true, year: true, textId: true },
    }),
  ]);
  const tree = buildTree(codes);
  const order = visibleOrder(tree, () => true).map(({ code }) => code.id);
  const asked = new Set(codeIds.flatMap((id) => listSubtree(tree, id).map((code) => code.id)));
  const counted = codeIds.length === 0 ? order : order.filter((id) => asked.has(id));
  const place = new Map(counted.map((id, at) => [id, at]));
  const cited = citeDocuments(all.sort(compareDocuments));
  const documents = all.filter(({ id }) => documentIds.length === 0 || documentIds.includes(id));
  const passages = groupBy(await readPassages(projectId, counted, sight), ({ documentId }) => documentId);
  const events: EventView[] = [];
  const undated: ChronologyPassage[] = [];
  for (const { id, textId } of documents) {
    const own = passages.get(id);
    if (own === undefined || textId === null) continue;
    const source = readStoredText(
      await database().documentText.findUniqueOrThrow({ where: { id: textId }, select: storedText }),
    );
    const dates = listDates(source.text, source.blocks);
    const datings = groupBy(await readDatings(member, sight, own), ({ passageId }) => passageId);
    for (const { id: passageId, codeIds: has, ...row } of own.sort(comparePassages)) {
      const excerpt = readExcerpt({ ...row, id: passageId, region: null }, source);
      const view: ChronologyPassage = {
        ...{ passageId, documentId: id, cited: cited.get(id)!, place: excerpt.place },
        text:
          excerpt.text.length > longestText
            ? `${excerpt.text.slice(0, longestText).toWellFormed()}…`
            : excerpt.text,
        language: source.language,
        codeIds: has.sort((a, b) => place.get(a)! - place.get(b)!),
      };
      const found = listEvents({ passageId, ranges: row.ranges }, dates, datings.get(passageId) ?? []);
      for (const event of found) events.push({ ...view, ...event });
      if (found.length === 0) undated.push(view);
    }
    // A long text takes some hundredths of a second: others have their turn in between.
    await setImmediate();
  }
  events.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  return {
    events: events.slice(0, mostEvents),
    total: events.length,
    undated: undated.slice(0, mostUndated),
    undatedTotal: undated.length,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The passages of words with some codes, of codings seen, and which of these codes they have. SQL: there may be 100,000. */
async function readPassages(projectId: string, codeIds: readonly string[], sight: Sight) {
  const rows = await database().$queryRaw<
    { id: string; documentId: string; ranges: number[]; pages: string[]; codeIds: string[] }[]
  >`
    SELECT p."id", p."documentId", p."ranges", p."pages", array_agg(DISTINCT c."codeId") AS "codeIds"
    FROM "Coding" c JOIN "Passage" p ON p."id" = c."passageId" JOIN "Document" d ON d."textId" = p."textId"
    WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND c."codeId" = ANY(${[...codeIds]})
      AND cardinality(p."ranges") > 0 AND ${codingSeen(sight)}
    GROUP BY p."id"`;
  return rows.map(({ ranges, ...row }) => ({ ...row, ranges: unflattenRanges(ranges), region: null }));
}

/** What people said of the dates of some passages, of those the member sees, the latest last. */
async function readDatings(
  { projectId }: Member,
  sight: Sight,
  passages: readonly { readonly id: string }[],
) {
  return database().dating.findMany({
    where: {
      ...{ projectId, deletedAt: null, ...whereAuthorSeen(sight) },
      passageId: { in: passages.map(({ id }) => id) },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: datingFields,
  });
}
