import { type Change, created, removed, updated } from "@/lib/shared/change";
import { type Result, fail, ok } from "@/lib/shared/result";
import type { MatrixAddress } from "./matrix-address";

/** A matrix that somebody keeps for everybody in the project. */
export interface SavedMatrixView {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly address: MatrixAddress;
  readonly updatedAt: Date;
}

/** A saved matrix; field names are the database's. Dates are ISO 8601, UTC. */
export interface SavedMatrixRecord {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly spec: MatrixAddress;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const createMatrix = ({ id, ...row }: SavedMatrixRecord): Change => created("savedMatrix", id, row);

export const removeMatrix = ({ id, ...row }: SavedMatrixRecord): Change => removed("savedMatrix", id, row);

/**
 * The change of a matrix's name, note or definition; none when nothing differs. `basedOn` is when the editor's copy was saved:
 * "saved-since" where somebody has saved it after that.
 */
export function editMatrix(
  { id, ...row }: SavedMatrixRecord,
  patch: Partial<Pick<SavedMatrixRecord, "name" | "note" | "spec">>,
  basedOn: string | undefined,
  now: string,
): Result<Change[], "saved-since"> {
  if (basedOn !== undefined && basedOn !== row.updatedAt) return fail("saved-since");
  if (updated("savedMatrix", id, row, patch) === null) return ok([]);
  const change = updated("savedMatrix", id, row, { ...patch, updatedAt: now });
  return ok(change ? [change] : []);
}
