import "server-only";
import { mayChangeLayer } from "@/lib/coding/may-change";
import type { WaitingPassageView } from "@/lib/coding/waiting-passage";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight, layerFields } from "@/lib/projects/server/sight";
import {
  memoSeen,
  whereAuthorSeen,
  whereCodingSeen,
  whereThreadSeen,
} from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { type Carrier, createCarrier } from "@/lib/text/carry-ranges";
import { unflattenRanges } from "@/lib/text/ranges";

/** The repair list of a document: passages of older readings that something stands on, in their text's order. */
export async function listWaitingPassages(member: Member, documentId: string): Promise<WaitingPassageView[]> {
  const { projectId } = member;
  const document = await database().document.findFirst({
    where: { id: documentId, projectId, deletedAt: null },
    select: { textId: true },
  });
  if (!document?.textId) return [];
  const sight = await getSight(member);
  const live = { deletedAt: null, ...whereCodingSeen(sight) };
  const memos = await countMemos(projectId, documentId, sight);
  const threads = await database().thread.findMany({
    where: { AND: [{ projectId, target: "passage", deletedAt: null }, whereThreadSeen(sight)] },
    select: { targetId: true },
  });
  const writtenOn = [...memos.keys(), ...threads.map(({ targetId }) => targetId)];
  const linked = { some: { deletedAt: null, ...whereAuthorSeen(sight) } };
  const passages = await database().passage.findMany({
    where: {
      documentId,
      projectId,
      textId: { not: document.textId },
      OR: [
        { codings: { some: live } },
        { id: { in: writtenOn } },
        { linksFrom: linked },
        { linksTo: linked },
        { claims: linked },
      ],
    },
    orderBy: [{ start: "asc" }, { id: "asc" }],
    select: {
      id: true,
      textId: true,
      ranges: true,
      region: true,
      quotes: true,
      pages: true,
      codings: {
        where: live,
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          code: { select: { name: true, color: true } },
          layer: { select: layerFields },
        },
      },
    },
  });
  const carriers = await prepareCarriers(document.textId, passages);
  return passages.map(({ id, textId, ranges, region, quotes, pages, codings }) => {
    const guess = carriers.get(textId)?.guess(unflattenRanges(ranges)) ?? null;
    return {
      id,
      quote: quotes.join(" […] ").replace(/\s+/g, " ").slice(0, 300),
      pages,
      isRegion: region.length > 0,
      codings: codings.map(({ id: codingId, code, layer }) => ({
        id: codingId,
        code: code.name,
        color: code.color,
        coder: layer.name,
        mayChange: mayChangeLayer(layer, member),
      })),
      memos: memos.get(id) ?? 0,
      guess: guess && [guess.start, guess.end],
    };
  });
}

/** Memos on passages of older readings, by passage. */
async function countMemos(
  projectId: string,
  documentId: string,
  sight: Sight,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database().$queryRaw<{ id: string; count: number }[]>`
    SELECT p."id", count(*)::int AS "count" FROM "Memo" m
    JOIN "Passage" p ON p."id" = m."targetId" AND p."documentId" = ${documentId}
    JOIN "Document" d ON d."id" = p."documentId" AND d."textId" <> p."textId"
    WHERE m."projectId" = ${projectId} AND m."target" = 'passage' AND m."deletedAt" IS NULL AND ${memoSeen(sight)}
    GROUP BY p."id"`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The ways from older readings with words that wait to the present one, by the older one's id. */
async function prepareCarriers(
  presentId: string,
  passages: readonly { readonly textId: string; readonly ranges: readonly number[] }[],
): Promise<ReadonlyMap<string, Carrier>> {
  const ids = new Set(passages.filter(({ ranges }) => ranges.length > 0).map(({ textId }) => textId));
  if (ids.size === 0) return new Map();
  const texts = await database().documentText.findMany({
    where: { id: { in: [presentId, ...ids] } },
    select: { id: true, text: true },
  });
  const present = texts.find(({ id }) => id === presentId)?.text ?? "";
  const older = texts.filter(({ id }) => id !== presentId);
  return new Map(older.map(({ id, text }) => [id, createCarrier(text, present)]));
}
