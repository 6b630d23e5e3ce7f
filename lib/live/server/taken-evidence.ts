import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import type { Change, Fields } from "@/lib/shared/change";
import { type PresentRows, rowKey } from "./present-rows";

const meaningOf = (row: Fields): string => [row["claimId"], row["passageId"], row["authorId"]].join(" ");

/**
 * Why evidence cannot come to stand as changes put it: its author holds the same passage against the claim by now. Only rows
 * of the same author are looked at, so that a refusal tells of nobody else.
 */
export async function findTakenEvidence(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
  present: PresentRows,
): Promise<string | null> {
  const evidence = changes.filter(({ entity }) => entity === "claimPassage");
  const placed = evidence
    .filter(({ after }) => after !== null)
    .map((change): Fields => ({ ...present.get(rowKey(change)), ...change.after }))
    .filter((row) => typeof row["authorId"] === "string");
  if (placed.length === 0) return null;
  const standing = await tx.claimPassage.findMany({
    where: {
      projectId,
      deletedAt: null,
      id: { notIn: evidence.map(({ id }) => id) },
      claimId: { in: placed.map((row) => String(row["claimId"])) },
    },
    select: { claimId: true, passageId: true, authorId: true },
  });
  const taken = new Set(standing.map(meaningOf));
  return placed.some((row) => taken.has(meaningOf(row)))
    ? "the same passage has been held against the claim again since. Take that away first."
    : null;
}
