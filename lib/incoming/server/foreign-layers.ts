import "server-only";
import type { MatchedCoder } from "@/lib/incoming/match-coders";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

/** The layers of a file's coders that are nobody's account, by how the file calls them; those that are not there are made. */
export async function findForeignLayers(
  tx: Transaction,
  { projectId }: Member,
  coders: readonly MatchedCoder[],
): Promise<ReadonlyMap<string, string>> {
  const layers = new Map<string, string>();
  const made = new Map<string, string>();
  for (const { coder, kind, name, origin, layerId } of coders) {
    if (kind === "own") continue;
    const key = `${origin} ${name}`;
    const id =
      layerId ??
      made.get(key) ??
      (await tx.layer.create({ data: { projectId, name, origin }, select: { id: true } })).id;
    made.set(key, id);
    layers.set(coder, id);
  }
  return layers;
}
