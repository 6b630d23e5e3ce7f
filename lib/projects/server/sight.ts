import "server-only";
import type { Layer } from "@/lib/coding/coding";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Sight, openSight, tellSight } from "@/lib/projects/sight";
import { type Role, hasRight, standingOf } from "@/lib/projects/permissions";
import type { RoundPurpose } from "@/lib/rounds/round";
import { AppError } from "@/lib/shared/app-error";
import type { Member } from "./access";

/** What a member sees of people's work now. Every read of codings, memos and events asks here. */
export async function getSight(
  { projectId, userId }: Pick<Member, "projectId" | "userId">,
  db: Transaction = database(),
): Promise<Sight> {
  const { role, maySeeOthers, assignments } = await readSightRow({ projectId, userId }, db);
  const alone = role !== null && !hasRight({ ...standingOf(role), maySeeOthers }, "maySeeOthers");
  if (assignments.length === 0 && !alone) return openSight(userId);
  const roundIds = [...new Set(assignments.map(({ roundId }) => roundId))];
  const [layers, fellows, coders] = await Promise.all([
    db.layer.findMany({
      where: { projectId, userId, kind: "coder" },
      select: { id: true, roundId: true },
    }),
    db.assignment.findMany({
      where: { projectId, roundId: { in: roundIds }, deletedAt: null },
      distinct: ["userId"],
      select: { userId: true },
    }),
    alone ? db.member.findMany({ where: { projectId, role: "coder" }, select: { userId: true } }) : [],
  ]);
  return tellSight({
    userId,
    alone,
    assignments: assignments.map(({ purpose, ...row }) => ({ ...row, anew: purpose === "recoding" })),
    ownLayers: layers,
    coderIds: [...fellows, ...coders].map((each) => each.userId),
  });
}

interface SightRow {
  /** Null for who is no member (any more). */
  readonly role: Role | null;
  readonly maySeeOthers: boolean | null;
  /** What the member has in open blind rounds. */
  readonly assignments: readonly {
    readonly roundId: string;
    readonly documentId: string;
    readonly purpose: RoundPurpose;
  }[];
}

/** In one question, as every request asks it. Read anew: the member may have been admitted long ago, as a stream goes on. */
async function readSightRow(
  { projectId, userId }: Pick<Member, "projectId" | "userId">,
  db: Transaction,
): Promise<SightRow> {
  const rows = await db.$queryRaw<SightRow[]>`
    SELECT m."role"::text, m."maySeeOthers", coalesce(a."assignments", '[]') AS "assignments"
    FROM (
      SELECT jsonb_agg(jsonb_build_object(
        'roundId', a."roundId", 'documentId', a."documentId", 'purpose', r."purpose")) AS "assignments"
      FROM "Assignment" a JOIN "Round" r ON r."id" = a."roundId"
      WHERE a."projectId" = ${projectId} AND a."userId" = ${userId} AND a."deletedAt" IS NULL
        AND r."state" = 'open' AND r."blind" AND r."deletedAt" IS NULL
    ) a LEFT JOIN "Member" m ON m."projectId" = ${projectId} AND m."userId" = ${userId}`;
  return rows[0]!;
}

export const layerFields = {
  id: true,
  kind: true,
  name: true,
  userId: true,
  origin: true,
  roundId: true,
} as const;

/** The layers whose codings a member may see now, in the order they were made. */
export async function listVisibleLayers({ projectId }: Member, { layerIds }: Sight): Promise<Layer[]> {
  const layers = await database().layer.findMany({
    where: { projectId, ...(layerIds !== "all" && { id: { in: [...layerIds] } }) },
    orderBy: { createdAt: "asc" },
    select: layerFields,
  });
  return markClosed(projectId, layers);
}

/** Layers with the name of the round they were made for, where that is closed. */
export async function markClosed<L extends { readonly roundId: string }>(
  projectId: string,
  layers: readonly L[],
  db: Transaction = database(),
): Promise<(L & { readonly closedRound?: string })[]> {
  const ids = [...new Set(layers.map(({ roundId }) => roundId))].filter((id) => id !== "");
  if (ids.length === 0) return [...layers];
  const rounds = await db.round.findMany({
    where: { projectId, id: { in: ids }, state: "closed", deletedAt: null },
    select: { id: true, name: true },
  });
  const names = new Map(rounds.map(({ id, name }) => [id, name]));
  return layers.map((layer) => {
    const closedRound = names.get(layer.roundId);
    return closedRound === undefined ? layer : { ...layer, closedRound };
  });
}

/**
 * Refuses what would change other people's codings unseen, or tell of them by whether it can be done. CONFLICT while
 * the member codes blind.
 */
export async function requireOpenSight(member: Member, db?: Transaction): Promise<void> {
  const { blind, alone } = await getSight(member, db);
  if (!blind) return;
  throw new AppError(
    "CONFLICT",
    alone
      ? "You may not see the layers of others in this project, and this could touch or show them. Ask a lead to do it."
      : "You are coding in a blind round, and this could touch or show work of others. Do it once the round is closed.",
  );
}
