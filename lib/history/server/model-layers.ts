import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { FoundEvent } from "./find-events";

/** Names of the language models' layers whose codings events changed, by event id; told by the first of their changes. */
export async function listModelLayers(
  { projectId }: Member,
  events: readonly Pick<FoundEvent, "id" | "subject">[],
): Promise<ReadonlyMap<string, string[]>> {
  const models = await database().layer.count({ where: { projectId, origin: "model" } });
  if (models === 0) return new Map();
  const ids = events.map(({ id }) => id);
  const rows = await database().$queryRaw<{ id: string; names: string[] }[]>`
    SELECT e."id", array_agg(DISTINCT l."name") AS "names"
    FROM "Event" e,
      jsonb_path_query(e."changes", '$[0 to 49] ? (@.entity == "coding").id') coding
      JOIN "Coding" c ON c."id" = coding #>> '{}'
      JOIN "Layer" l ON l."id" = c."layerId" AND l."origin" = 'model'
    WHERE e."projectId" = ${projectId} AND e."id" = ANY(${ids})
    GROUP BY e."id"`;
  return new Map(rows.map(({ id, names }) => [id, names]));
}
