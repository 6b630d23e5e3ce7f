import "server-only";
import { foldName } from "@/lib/codebook/code-fields";
import type { Transaction } from "@/lib/platform/db/client";
import { type Change, type Fields, applyChanges } from "@/lib/shared/change";
import { type PresentRows, rowKey } from "./present-rows";

/** A code that would come to stand beside another of its name, or with another's shortcut. */
async function findTakenName(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const placed = changes.filter(
    ({ entity, after }) =>
      entity === "code" && ["name", "parentId", "shortcut"].some((key) => after?.[key] !== undefined),
  );
  if (placed.length === 0) return null;
  const codes = await tx.code.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, parentId: true, name: true, shortcut: true },
  });
  const rows = applyChanges(new Map(codes.map((code) => [code.id, { ...code }])), "code", changes);
  const names = countBy([...rows.values()].map(nameInPlace));
  const shortcuts = countBy([...rows.values()].map(shortcutOf));
  for (const { id } of placed) {
    const row = rows.get(id) ?? {};
    const shortcut = shortcutOf(row);
    if ((names.get(nameInPlace(row)) ?? 0) > 1)
      return `another code is named “${String(row["name"])}” in the same place by now. Rename it first.`;
    if (shortcut !== "" && (shortcuts.get(shortcut) ?? 0) > 1)
      return `another code has the shortcut “${shortcut.toUpperCase()}” by now. Clear it there first.`;
  }
  return null;
}

const nameInPlace = (row: Fields): string => `${String(row["parentId"])} ${foldName(String(row["name"]))}`;

const shortcutOf = ({ shortcut }: Fields): string => (typeof shortcut === "string" ? shortcut : "");

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A coding that would come to stand where its layer has the same code by now. */
async function findTakenPassage(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
  present: PresentRows,
) {
  const codings = changes.filter(({ entity }) => entity === "coding");
  const placed = codings
    .filter(({ after }) => after !== null)
    .map((change): Fields => ({ ...present.get(rowKey(change)), ...change.after }));
  if (placed.length === 0) return null;
  const standing = await tx.coding.findMany({
    where: {
      projectId,
      deletedAt: null,
      passageId: { in: [...new Set(placed.map((row) => String(row["passageId"])))] },
    },
    select: { id: true, passageId: true, codeId: true, layerId: true },
  });
  const changing = new Set(codings.map(({ id }) => id));
  const taken = new Set(standing.filter(({ id }) => !changing.has(id)).map(codingPlace));
  return placed.some((row) => taken.has(codingPlace(row)))
    ? "the same code has been applied to the passage again since. Remove that coding first."
    : null;
}

const codingPlace = (row: Fields): string => [row["passageId"], row["codeId"], row["layerId"]].join(" ");

/** A finding, or what is kept of a finding table's cell, that would come back to a cell which has another by now. */
async function findTakenCell(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
  present: PresentRows,
) {
  const placed = changes
    .filter(
      ({ entity, before, after }) =>
        (entity === "memo" || entity === "tableCell") && before === null && after,
    )
    .map((change): Fields => ({
      ...present.get(rowKey(change)),
      ...change.after,
      id: change.id,
      of: change.entity,
    }));
  for (const { id, of, target, targetId, targetPart, tableId, cell } of placed) {
    const live = { projectId, deletedAt: null, id: { not: String(id) } };
    const taken =
      of === "tableCell"
        ? await tx.tableCell.count({ where: { ...live, tableId: String(tableId), cell: String(cell) } })
        : target === "finding"
          ? await tx.memo.count({
              where: {
                ...live,
                target: "finding",
                targetId: String(targetId),
                targetPart: String(targetPart),
              },
            })
          : 0;
    if (taken > 0) return "the cell of the finding table has been written in or confirmed anew since.";
  }
  return null;
}

/** Why codes, codings or what is kept of cells cannot come to stand where changes put them, as others stand there; null when they can. */
export const findTakenPlace = async (
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
  present: PresentRows,
) =>
  (await findTakenName(tx, projectId, changes)) ??
  (await findTakenPassage(tx, projectId, changes, present)) ??
  findTakenCell(tx, projectId, changes, present);
