import "server-only";
import type { Layer } from "@/lib/coding/coding";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

export const layerFields = { id: true, kind: true, name: true, userId: true, origin: true } as const;

/**
 * The layers whose codings a member may see now, in the order they were made: every one of the project. A
 * document's codings and the history of its passages ask here.
 */
export const listVisibleLayers = ({ projectId }: Member): Promise<Layer[]> =>
  database().layer.findMany({ where: { projectId }, orderBy: { createdAt: "asc" }, select: layerFields });
