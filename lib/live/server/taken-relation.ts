import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereAuthorSeen } from "@/lib/projects/server/sight-conditions";
import type { Change, Fields } from "@/lib/shared/change";
import { type PresentRows, rowKey } from "./present-rows";

const meaningOf = (row: Fields): string => [row["fromPassageId"], row["kind"], row["toPassageId"]].join(" ");

/** Why links between passages cannot come to stand as changes put them: one that says the same stands there by now. */
export async function findTakenRelation(
  tx: Transaction,
  member: Member,
  changes: readonly Change[],
  present: PresentRows,
): Promise<string | null> {
  const links = changes.filter(({ entity }) => entity === "link");
  const placed = links
    .filter(({ after }) => after !== null)
    .map((change): Fields => ({ ...present.get(rowKey(change)), ...change.after }));
  if (placed.length === 0) return null;
  const standing = await tx.link.findMany({
    where: {
      projectId: member.projectId,
      deletedAt: null,
      id: { notIn: links.map(({ id }) => id) },
      fromPassageId: { in: placed.map((row) => String(row["fromPassageId"])) },
      // Links that one does not see hinder nothing: a refusal would tell of them.
      ...whereAuthorSeen(await getSight(member, tx)),
    },
    select: { fromPassageId: true, toPassageId: true, kind: true },
  });
  const taken = new Set(standing.map(meaningOf));
  return placed.some((row) => taken.has(meaningOf(row)))
    ? "the same passages have been linked in this way again since. Remove that link first."
    : null;
}
