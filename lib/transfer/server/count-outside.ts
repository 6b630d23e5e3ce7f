import "server-only";
import { database } from "@/lib/platform/db/client";
import { changesCodes } from "@/lib/platform/event-conditions";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereCodingSeen } from "@/lib/projects/server/sight-conditions";
import type { OutsideCounts } from "@/lib/transfer/export-report";

/** What of the project does not go out with it. Who codes blind is told of their own codings alone. */
export async function countOutside(member: Member): Promise<OutsideCounts> {
  const { projectId } = member;
  const sight = await getSight(member);
  const live = { projectId, deletedAt: null };
  const coded = { ...live, ...whereCodingSeen(sight) };
  const [weights, waiting] = await Promise.all([
    database().coding.count({ where: { ...coded, weight: { not: null } } }),
    database().coding.count({
      where: { AND: [coded, { passage: { document: { deletedAt: null }, text: { currentOf: null } } }] },
    }),
  ]);
  const none = {
    tables: 0,
    findings: 0,
    queries: 0,
    matrices: 0,
    claims: 0,
    threads: 0,
    rounds: 0,
    decisions: 0,
    events: 0,
    makers: 0,
  };
  if (sight.blind) return { ...none, weights, waiting };
  const [tables, findings, queries, matrices, claims, threads, rounds, decisions, events, makers] =
    await Promise.all([
      database().findingTable.count({ where: live }),
      database().memo.count({ where: { ...live, target: { in: ["finding", "cell"] } } }),
      database().query.count({ where: live }),
      database().savedMatrix.count({ where: live }),
      database().claim.count({ where: live }),
      database().thread.count({ where: live }),
      database().round.count({ where: live }),
      database().decision.count({ where: live }),
      database().event.count({ where: { projectId } }),
      countMakers(projectId),
    ]);
  return {
    weights,
    waiting,
    tables,
    findings,
    queries,
    matrices,
    claims,
    threads,
    rounds,
    decisions,
    events,
    makers,
  };
}

/** How many codes in use were made by somebody whose name is known. */
async function countMakers(projectId: string): Promise<number> {
  const [found] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Code" c
    WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND c."id" IN (
      SELECT jsonb_path_query(e."changes", '$[*] ? (@.entity == "code" && @.before == null).id') #>> '{}'
      FROM "Event" e
      WHERE e."projectId" = ${projectId} AND ${changesCodes("e")}
        AND (e."actorId" IS NOT NULL OR e."actorName" IS NOT NULL))`;
  return found!.count;
}
