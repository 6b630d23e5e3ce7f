import "server-only";
import { database } from "@/lib/platform/db/client";
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
  };
  if (sight.blind) return { ...none, weights, waiting };
  const [tables, findings, queries, matrices, claims, threads, rounds, decisions, events] = await Promise.all(
    [
      database().findingTable.count({ where: live }),
      database().memo.count({ where: { ...live, target: { in: ["finding", "cell"] } } }),
      database().query.count({ where: live }),
      database().savedMatrix.count({ where: live }),
      database().claim.count({ where: live }),
      database().thread.count({ where: live }),
      database().round.count({ where: live }),
      database().decision.count({ where: live }),
      database().event.count({ where: { projectId } }),
    ],
  );
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
  };
}
