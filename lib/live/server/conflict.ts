import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import type { Change, Entity, Fields } from "@/lib/shared/change";
import { findBrokenReference } from "./broken-reference";
import { type PresentRows, rowKey } from "./present-rows";
import { findTakenCase } from "./taken-case";
import { findTakenPlace } from "./taken-place";

const asJson = (value: unknown) => JSON.stringify(value ?? null);

const nameOf: Partial<Record<Entity, string>> = {
  findingTable: "finding table",
  tableCell: "cell of a finding table",
  tableVersion: "version of a finding table",
  caseLink: "link to a case",
  claimPassage: "passage held against a claim",
  codeSet: "code set",
  documentGroup: "folder or set of documents",
  memoType: "memo type",
  thread: "thread of comments",
  roundUnit: "unit of a round",
  finishedDocument: "finished document",
  studyPaper: "paper of a study pack",
  unplacedExcerpt: "excerpt without a place",
};

/** Whether a row stands as a change expects to find it. `row` is undefined when it is deleted or was never there. */
function standsAsExpected(change: Change, row: Fields | undefined): boolean {
  if (change.before === null) return row === undefined;
  if (row === undefined) return false;
  if (change.after === null) return true; // removing: what was edited since goes with the row and comes back with it
  return Object.keys(change.before).every((key) => asJson(row[key]) === asJson(change.before?.[key]));
}

/**
 * Why changes cannot be applied to the project as it stands, as the rest of a sentence; null when they can. Rows must
 * be as the changes expect to find them, nothing be left without the code it stands on, and no place be taken.
 */
export async function findConflict(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
  present: PresentRows,
): Promise<string | null> {
  const changed = changes.find((change) => !standsAsExpected(change, present.get(rowKey(change))));
  if (changed !== undefined) {
    return `the same ${nameOf[changed.entity] ?? changed.entity} has been changed since, by you or by someone else.`;
  }
  return (
    (await findBrokenReference(tx, projectId, changes)) ??
    (await findTakenPlace(tx, projectId, changes, present)) ??
    (await findTakenCase(tx, projectId, changes))
  );
}
