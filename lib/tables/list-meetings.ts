import { isWithin } from "@/lib/codebook/tree";
import type { CodeAxis } from "./axis";
import { buildMatrix } from "./build-matrix";
import { type TableSources, buildCells } from "./cells";
import type { MatrixSpec, MatrixUnit } from "./matrix";
import type { AxisEntry, TablePassage } from "./resolve-axis";

/** A matrix of codes by themselves. */
export interface MeetingsQuery extends Omit<MatrixSpec, "rows" | "columns"> {
  readonly rows: CodeAxis;
}

/** Two codes that come together, by their places among the codes; `one` stands before `other`. */
export interface Meeting {
  readonly one: number;
  readonly other: number;
  /** In the unit of the matrix, at least 1. */
  readonly count: number;
}

export interface MeetingsView {
  readonly unit: MatrixUnit;
  /** With how many passages each has. */
  readonly codes: readonly (AxisEntry & { readonly passages: number })[];
  /** The most frequent first, equals in the order of the codes. */
  readonly meetings: readonly Meeting[];
  /** How many there are, where not all are given. */
  readonly total: number;
}

/**
 * How often the codes of an axis come together, each two once and at most `most` in all. A code and one of its sub-codes are
 * no pair, as it counts with them and is wherever they are.
 */
export function listMeetings<P extends TablePassage>(
  { rows, ...query }: MeetingsQuery,
  sources: TableSources<P>,
  most: number,
): MeetingsView {
  const { rows: codes, counts, unit } = buildMatrix({ ...query, rows, columns: rows }, sources);
  const uses = buildCells(
    { ...query, rows, columns: [{ id: "passages", kind: "count", of: "passages" }], notes: [] },
    sources,
  );
  const { tree } = sources.ground;
  const meetings = codes.flatMap(({ id: oneId }, one) =>
    codes.slice(one + 1).flatMap(({ id: otherId }, after): Meeting[] => {
      const other = one + 1 + after;
      const count = counts[one]![other]!;
      const kin = isWithin(tree, oneId, otherId) || isWithin(tree, otherId, oneId);
      return count === 0 || kin ? [] : [{ one, other, count }];
    }),
  );
  return {
    unit,
    codes: codes.map((code, at) => ({ ...code, passages: uses.cells[at]![0]!.count })),
    // Sorting keeps equals as they come.
    meetings: meetings.sort((a, b) => b.count - a.count).slice(0, most),
    total: meetings.length,
  };
}
