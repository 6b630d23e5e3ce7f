import "server-only";
import type { Layer } from "@/lib/coding/coding";
import type { Transaction } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Member } from "@/lib/projects/server/access";
import { layerFields } from "@/lib/projects/server/sight";
import { purposesApart } from "@/lib/rounds/round";

/** The open rounds in which a member codes documents in a layer apart, with the documents; columns documentId, id, name. */
const roundsApart = (
  { projectId, userId }: Pick<Member, "projectId" | "userId">,
  documentIds: readonly string[],
) =>
  Prisma.sql`
    SELECT a."documentId", r."id", r."name" FROM "Assignment" a JOIN "Round" r ON r."id" = a."roundId"
    WHERE a."projectId" = ${projectId} AND a."userId" = ${userId} AND a."documentId" = ANY(${[...new Set(documentIds)]})
      AND a."deletedAt" IS NULL
      AND r."state" = 'open' AND r."purpose"::text = ANY(${[...purposesApart]}) AND r."deletedAt" IS NULL`;

/**
 * The open round whose layer a member codes these documents in, by document. Documents that are coded in the usual
 * layer are left out.
 */
export async function findRoundsApart(
  tx: Transaction,
  member: Pick<Member, "projectId" | "userId">,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> {
  const rows = await tx.$queryRaw<{ documentId: string; id: string; name: string }[]>(
    roundsApart(member, documentIds),
  );
  return new Map(rows.map(({ documentId, ...round }) => [documentId, round]));
}

type Coder = Pick<Member, "projectId" | "userId" | "name">;

/**
 * A coder's layer for a document: that of the round it is coded in, or the usual one; made at the first coding, or when they say
 * that there is none to make.
 */
export async function findOrCreateLayer(tx: Transaction, member: Coder, documentId: string): Promise<Layer> {
  const { projectId, userId } = member;
  // In one question, as every coding asks it: nearly always the layer is there.
  const rows = await tx.$queryRaw<FoundLayer[]>`
    SELECT r."id" AS "apartId", r."name" AS "apartName",
           l."id", l."kind"::text, l."name", l."userId", l."origin"::text, l."roundId"
    FROM (SELECT 1) one
    LEFT JOIN (${roundsApart(member, [documentId])}) r ON true
    LEFT JOIN "Layer" l ON l."projectId" = ${projectId} AND l."userId" = ${userId} AND l."kind" = 'coder'
      AND l."roundId" = coalesce(r."id", '')`;
  const { apartId, apartName, ...layer } = rows.at(-1)!;
  if (layer.id !== null) return layer;
  return layerFor(tx, member, apartId === null ? undefined : { id: apartId, name: apartName ?? "" });
}

type FoundLayer = (Layer | { readonly id: null }) & {
  readonly apartId: string | null;
  readonly apartName: string | null;
};

/** The same for several documents. */
export async function findOrCreateLayers(
  tx: Transaction,
  member: Member,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Layer>> {
  const rounds = await findRoundsApart(tx, member, documentIds);
  const layers = new Map<string, Layer>();
  for (const documentId of new Set(documentIds))
    layers.set(documentId, await layerFor(tx, member, rounds.get(documentId)));
  return layers;
}

async function layerFor(
  tx: Transaction,
  { projectId, userId, name }: Coder,
  round: { readonly id: string; readonly name: string } | undefined,
): Promise<Layer> {
  const roundId = round?.id ?? "";
  const where = { projectId_userId_kind_roundId: { projectId, userId, kind: "coder", roundId } } as const;
  // Nearly always there: a look takes the database a third of what an upsert takes.
  const known = await tx.layer.findUnique({ where, select: layerFields });
  if (known !== null) return known;
  // Who was said to be a language model stays one in every round.
  const earlier = await tx.layer.findFirst({
    where: { projectId, userId, kind: "coder" },
    select: { origin: true },
  });
  const create = { projectId, userId, roundId, name: round ? `${name} · ${round.name}` : name, ...earlier };
  return tx.layer.upsert({ where, create, update: {}, select: layerFields });
}
