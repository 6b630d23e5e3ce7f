import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

/** By round and document (`round document`): the passages that were given out to be coded there. */
export async function readGiven({ projectId }: Member, roundIds: readonly string[]) {
  const rows = await database().roundUnit.findMany({
    where: {
      projectId,
      roundId: { in: [...roundIds] },
      deletedAt: null,
      passage: { text: { currentOf: { isNot: null } } },
    },
    orderBy: [{ passage: { start: "asc" } }, { id: "asc" }],
    select: { roundId: true, passage: { select: { documentId: true, ranges: true } } },
  });
  const given = new Map<string, number[][]>();
  for (const { roundId, passage } of rows) {
    const key = `${roundId} ${passage.documentId}`;
    const known = given.get(key);
    if (known === undefined) given.set(key, [passage.ranges]);
    else known.push(passage.ranges);
  }
  return given;
}
