import type { Sheet } from "@/lib/ingest/sheet";

/** Rows at the top of a sheet among which its header is looked for. */
const looked = 20;

/** The row of machine names that Qualtrics writes under its questions. */
const isImportIds = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => cell === "" || cell.startsWith('{"ImportId"'));

/**
 * The number of the row that most likely names the columns: the first of the top rows that is nearly as wide as the
 * widest of them, so that titles above a table are passed over; of the three header rows of a Qualtrics export the one
 * with the questions. 1 for a sheet without rows.
 */
export function findHeader({ rows }: Sheet): number {
  const top = rows.slice(0, looked);
  const ids = top.findIndex(({ cells }) => isImportIds(cells));
  if (ids > 0) return top[ids - 1]?.number ?? 1;
  const filled = top.map(({ cells }) => cells.filter((cell) => cell !== "").length);
  const most = Math.max(0, ...filled);
  return top[filled.findIndex((count) => count >= 0.7 * most)]?.number ?? 1;
}

/** The rows below the header that hold answers. */
export const answerRows = ({ rows }: Sheet, headerRow: number) =>
  rows.filter(({ number, cells }) => number > headerRow && !isImportIds(cells));
