import { type Change, created, removed, updated } from "@/lib/shared/change";
import { type Result, fail, ok } from "@/lib/shared/result";
import type { Query } from "./query";

/** A saved query; field names are the database's. Dates are ISO 8601, UTC. */
export interface QueryRecord {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly spec: Query;
  readonly smart: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const createQuery = ({ id, ...row }: QueryRecord): Change => created("query", id, row);

export const removeQuery = ({ id, ...row }: QueryRecord): Change => removed("query", id, row);

/**
 * The change of a query's name, note or definition, or of whether it stands among the codes; none when nothing differs. `basedOn` is when the editor's copy was saved:
 * "saved-since" where somebody has saved the query after that.
 */
export function editQuery(
  { id, ...row }: QueryRecord,
  patch: Partial<Pick<QueryRecord, "name" | "note" | "spec" | "smart">>,
  basedOn: string | undefined,
  now: string,
): Result<Change[], "saved-since"> {
  if (basedOn !== undefined && basedOn !== row.updatedAt) return fail("saved-since");
  if (updated("query", id, row, patch) === null) return ok([]);
  const change = updated("query", id, row, { ...patch, updatedAt: now });
  return ok(change ? [change] : []);
}
