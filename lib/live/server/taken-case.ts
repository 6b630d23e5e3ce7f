import "server-only";
import { caseKey } from "@/lib/cases/case";
import type { Transaction } from "@/lib/platform/db/client";
import { type Change, type Fields, applyChanges } from "@/lib/shared/change";

/** Why cases or their links cannot come to stand where changes put them: another has the name, or stands there. */
export const findTakenCase = async (tx: Transaction, projectId: string, changes: readonly Change[]) =>
  (await findTakenCaseName(tx, projectId, changes)) ?? (await findTakenLink(tx, projectId, changes));

async function findTakenCaseName(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const placed = changes.filter(({ entity, after }) => entity === "case" && after?.["name"] !== undefined);
  if (placed.length === 0) return null;
  const cases = await tx.case.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, name: true },
  });
  const rows = applyChanges(new Map(cases.map((each) => [each.id, { ...each }])), "case", changes);
  const twin = findTwin(rows, placed, (row) => caseKey(String(row["name"])));
  return twin && `another case is named “${String(twin["name"])}” by now. Rename it first.`;
}

async function findTakenLink(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const placed = changes.filter(({ entity, after }) => entity === "caseLink" && after !== null);
  if (placed.length === 0) return null;
  const links = await tx.caseLink.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, caseId: true, documentId: true, speaker: true },
  });
  const rows = applyChanges(new Map(links.map((link) => [link.id, { ...link }])), "caseLink", changes);
  const twin = findTwin(rows, placed, (row) => [row["caseId"], row["documentId"], row["speaker"]].join(" "));
  return twin && "the same document has been linked to the case again since. Remove that link first.";
}

/** A row that changes place where another stands; null when none does. */
function findTwin(
  rows: ReadonlyMap<string, Fields>,
  placed: readonly Change[],
  keyOf: (row: Fields) => string,
): Fields | null {
  const counts = new Map<string, number>();
  for (const row of rows.values()) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const twin = placed.map(({ id }) => rows.get(id) ?? {}).find((row) => (counts.get(keyOf(row)) ?? 0) > 1);
  return twin ?? null;
}
