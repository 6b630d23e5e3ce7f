import "server-only";
import type { Layer } from "@/lib/coding/coding";
import type { MatchedCoder } from "@/lib/incoming/match-coders";
import type { Transaction } from "@/lib/platform/db/client";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

/** A file of more coders has something else in that column. */
const mostMade = 100;

/**
 * Gives the layers of a file's coders that are nobody's account; one that is not there is made once it is first asked for.
 * BAD_REQUEST where a file would make too many.
 */
export function openForeignLayers(tx: Transaction, { projectId }: Member) {
  const made = new Map<string, string>();
  return async ({ name, origin, layerId }: MatchedCoder): Promise<string> => {
    const key = `${origin} ${name}`;
    const known = layerId ?? made.get(key);
    if (known !== undefined) return known;
    if (made.size === mostMade)
      throw new AppError(
        "BAD_REQUEST",
        `This file names more than ${mostMade} coders who have no layer here. Say another column for the coders, or bring all in as your own codings.`,
      );
    const { id } = await tx.layer.create({ data: { projectId, name, origin }, select: { id: true } });
    made.set(key, id);
    return id;
  };
}

/**
 * Of layers that are nobody's account those to which the member may add: all for who may change others' codings, else those to
 * which files that they brought in went.
 */
export async function keepAddable<L extends Pick<Layer, "id">>(
  tx: Transaction,
  { projectId, userId, standing }: Member,
  layers: readonly L[],
): Promise<L[]> {
  if (layers.length === 0 || can(standing, "coding.writeOthers")) return [...layers];
  const rows = await tx.$queryRaw<{ layerId: string | null }[]>`
    SELECT DISTINCT change->'after'->>'layerId' AS "layerId"
    FROM "Event" e, jsonb_array_elements(e."changes") change
    WHERE e."projectId" = ${projectId} AND e."actorId" = ${userId} AND e."kind" = 'coding.bringIn'`;
  const theirs = new Set(rows.map(({ layerId }) => layerId));
  return layers.filter(({ id }) => theirs.has(id));
}
