import "server-only";
import { nameCoder } from "@/lib/coding/name-coder";
import { findOlderDefinition } from "@/lib/codebook/definition-versions";
import { type RedefinedCode, codingOlder, listRedefinedCodes } from "@/lib/codebook/server/redefined-codes";
import { mayChangeLayer } from "@/lib/coding/may-change";
import type { OlderCodingsView, OlderInDocument } from "@/lib/coding/older-coding-view";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight, layerFields, markClosed } from "@/lib/projects/server/sight";
import { codingSeen } from "@/lib/projects/server/sight-conditions";

/** Codings shown at a time. */
const codingsAtMost = 50;

/**
 * Ids of the codings that the member may see and that were made or last confirmed under another definition than the
 * present one, by their code, in text order: of one document, or of all that are there. One line a code: there may be tens
 * of thousands.
 */
async function listOlderIds(
  member: Member,
  redefined: readonly RedefinedCode[],
  documentId: string | null,
): Promise<ReadonlyMap<string, string[]>> {
  if (redefined.length === 0) return new Map();
  const within = documentId === null ? Prisma.empty : Prisma.sql`AND p."documentId" = ${documentId}`;
  const rows = await database().$queryRaw<{ codeId: string; ids: string }[]>`
    SELECT c."codeId", string_agg(c."id", ' ' ORDER BY p."documentId", p."start", c."id") AS "ids" FROM "Coding" c
    JOIN "Passage" p ON p."id" = c."passageId"
    JOIN "Document" d ON d."id" = p."documentId" AND d."deletedAt" IS NULL
    WHERE c."projectId" = ${member.projectId} AND c."deletedAt" IS NULL ${within}
      AND ${codingSeen(await getSight(member))} AND ${codingOlder(redefined)}
    GROUP BY c."codeId"`;
  return new Map(rows.map(({ codeId, ids }) => [codeId, ids.split(" ")]));
}

/** The codings of one document that were made under older definitions, by their code. */
export async function listOlderIn(member: Member, documentId: string): Promise<OlderInDocument> {
  const older = await listOlderIds(member, await listRedefinedCodes(member.projectId), documentId);
  return [...older].map(([codeId, codingIds]) => ({ codeId, codingIds }));
}

/** The codings that were made under older definitions: how many of each code, and the first of one. */
export async function listOlderCodings(member: Member, codeId?: string): Promise<OlderCodingsView> {
  const redefined = await listRedefinedCodes(member.projectId);
  const older = await listOlderIds(member, redefined, null);
  const codes = redefined.flatMap(({ id, name }) => {
    const count = older.get(id)?.length ?? 0;
    return count === 0 ? [] : [{ id, name, count }];
  });
  const ids = codeId === undefined ? [] : (older.get(codeId) ?? []).slice(0, codingsAtMost);
  const versions = redefined.find(({ id }) => id === codeId)?.versions ?? [];
  const rows = await database().coding.findMany({
    where: { projectId: member.projectId, id: { in: ids } },
    select: {
      id: true,
      createdAt: true,
      confirmedAt: true,
      layer: { select: layerFields },
      passage: {
        select: {
          id: true,
          documentId: true,
          quotes: true,
          pages: true,
          document: { select: { title: true } },
        },
      },
    },
  });
  const layers = await markClosed(
    member.projectId,
    rows.map(({ layer }) => layer),
  );
  const layerOf = new Map(layers.map((layer) => [layer.id, layer]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const codings = ids.flatMap((id) => {
    const row = byId.get(id);
    const at = row && (row.confirmedAt ?? row.createdAt);
    const definition = at && findOlderDefinition(versions, at);
    if (!definition) return [];
    const { layer, passage } = row;
    const words = passage.quotes.join(" […] ").replace(/\s+/g, " ").slice(0, 600);
    return [
      {
        id,
        passageId: passage.id,
        documentId: passage.documentId,
        document: passage.document.title,
        quote: words === "" ? `a region of page ${passage.pages[0] ?? "?"}` : words,
        coder: nameCoder(layer),
        at,
        older: definition,
        mayChange: mayChangeLayer(layerOf.get(layer.id) ?? layer, member),
      },
    ];
  });
  return { codes, now: codings.length === 0 ? null : (versions[0]?.definition ?? null), codings };
}
