import "server-only";
import { bodyText } from "@/lib/memos/body-text";
import type { BodyNode } from "@/lib/memos/memo";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereMemoSeen } from "@/lib/projects/server/sight-conditions";

/** What is written in a table's cells, of what the member sees, by the key of the cell. */
export async function readFindings(member: Member, tableId: string): Promise<ReadonlyMap<string, BodyNode>> {
  const rows = await database().memo.findMany({
    where: {
      AND: [
        { projectId: member.projectId, deletedAt: null, target: "finding", targetId: tableId },
        whereMemoSeen(await getSight(member)),
      ],
    },
    orderBy: { createdAt: "desc" },
    select: { targetPart: true, body: true },
  });
  const findings = rows.map(({ targetPart, body }) => [targetPart, sanitiseBody(body)] as const);
  return new Map(findings.filter(([, body]) => bodyText(body) !== ""));
}
