import { type Change, created, removed, updated } from "@/lib/shared/change";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { FindingTableSpec } from "./finding-table";

/** A saved finding table; field names are the database's. Dates are ISO 8601, UTC. */
export interface TableRecord {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly spec: FindingTableSpec;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const createTable = (record: TableRecord): Change => {
  const { id, ...row } = record;
  return created("findingTable", id, row);
};

export const removeTable = (record: TableRecord): Change => {
  const { id, ...row } = record;
  return removed("findingTable", id, row);
};

/**
 * The change of a table's name, caption or definition; none when nothing differs. `basedOn` is when the editor's
 * copy was saved: "saved-since" where somebody has saved the table after that.
 */
export function editTable(
  record: TableRecord,
  patch: Partial<Pick<TableRecord, "name" | "caption" | "spec">>,
  basedOn: string | undefined,
  now: string,
): Result<Change[], "saved-since"> {
  if (basedOn !== undefined && basedOn !== record.updatedAt) return fail("saved-since");
  const { id, ...row } = record;
  if (updated("findingTable", id, row, patch) === null) return ok([]);
  const change = updated("findingTable", id, row, { ...patch, updatedAt: now });
  return ok(change ? [change] : []);
}

/**
 * A name for a copy that no other table has: "Name (copy)", "Name (copy 2)" … Names are compared without case, and
 * the result has at most `limit` UTF-16 units.
 */
export function nameCopy(name: string, taken: readonly string[], limit = 200): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  const stem = name.replace(/ \(copy(?: \d+)?\)$/, "");
  for (let number = 1; ; number++) {
    const ending = number === 1 ? " (copy)" : ` (copy ${number})`;
    const candidate = stem.slice(0, limit - ending.length).replace(/[\uD800-\uDBFF]$/, "") + ending;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
