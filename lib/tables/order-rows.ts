import type { AxisSpec } from "./axis";
import type { FindingTableSpec } from "./finding-table";
import type { AxisEntry } from "./resolve-axis";

/** Axes whose definition is a list in an order of one's own already: at the outermost, it is that which counts. */
type ListedAxis = Extract<AxisSpec, { kind: "codes" | "periods" | "queries" | "free" }>;

const isListed = (axis: AxisSpec): axis is ListedAxis =>
  axis.kind === "codes" || axis.kind === "periods" || axis.kind === "queries" || axis.kind === "free";

type Placed = Pick<AxisEntry, "id" | "depth">;

/** The place of the row that each row stands below, further in; -1 for the outermost. */
function listParents(rows: readonly Placed[]): number[] {
  const open: number[] = [];
  return rows.map(({ depth }, at) => {
    while (open.length > 0 && rows[open.at(-1)!]!.depth >= depth) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(at);
    return parent;
  });
}

/** The rows that stand directly below one (-1: the outermost), by their places, in the order given. */
function listBelow(rows: readonly Placed[]): (parent: number) => readonly number[] {
  const below = new Map<number, number[]>();
  listParents(rows).forEach((parent, at) => {
    const known = below.get(parent);
    if (known === undefined) below.set(parent, [at]);
    else known.push(at);
  });
  return (parent) => below.get(parent) ?? [];
}

/**
 * The places of a table's rows in the order in which they are shown: as the definition orders them, each followed by those
 * below it. What the order does not name comes after, as it came.
 */
export function orderRows(
  { rows: axis, rowOrder = [] }: Pick<FindingTableSpec, "rows" | "rowOrder">,
  rows: readonly Placed[],
): number[] {
  const rank = new Map(rowOrder.map((id, at) => [id, at]));
  const rankOf = (at: number) => rank.get(rows[at]!.id) ?? rowOrder.length;
  const below = listBelow(rows);
  const list = (parent: number): number[] => {
    const own = below(parent);
    const kept = parent === -1 && isListed(axis);
    const ordered = kept ? own : [...own].sort((a, b) => rankOf(a) - rankOf(b));
    return ordered.flatMap((at) => [at, ...list(at)]);
  };
  return list(-1);
}

/** `orderRows` of rows that may have been built before the list of their axis was in this order. */
export function orderListed(spec: FindingTableSpec, rows: readonly Placed[]): number[] {
  if (!isListed(spec.rows)) return orderRows(spec, rows);
  const rank = new Map(listIds(spec.rows).map((id, at) => [id, at]));
  const byList = rows.map((_, at) => at);
  const parents = listParents(rows);
  const outermost = (at: number): number => (parents[at] === -1 ? at : outermost(parents[at]!));
  const rankOf = (at: number) => rank.get(rows[outermost(at)]!.id) ?? rank.size;
  byList.sort((a, b) => rankOf(a) - rankOf(b));
  return orderRows(
    spec,
    byList.map((at) => rows[at]!),
  ).map((at) => byList[at]!);
}

/** The ids of a listed axis, in its order. */
function listIds(axis: ListedAxis): readonly string[] {
  switch (axis.kind) {
    case "codes":
      return axis.codeIds;
    case "queries":
      return axis.queryIds;
    case "periods":
      return axis.periods.map(({ id }) => id);
    case "free":
      return axis.rows.map(({ id }) => id);
  }
}

/** The row beside one, among those below the same row, so many places on; null where there is none. */
export function findBeside(rows: readonly Placed[], at: number, by: -1 | 1): number | null {
  const siblings = listBelow(rows)(listParents(rows)[at]!);
  return siblings[siblings.indexOf(at) + by] ?? null;
}

/**
 * The definition with the row at `from`, and all below it, where `to` is or what `to` stands below: after it where it is
 * further down, else before it. `rows`: as they are shown. Unchanged where the two have no place in common.
 */
export function moveRow(
  spec: FindingTableSpec,
  rows: readonly Placed[],
  from: number,
  to: number,
): FindingTableSpec {
  const parents = listParents(rows);
  let target = to;
  while (target !== -1 && parents[target] !== parents[from]) target = parents[target]!;
  if (target === -1 || target === from) return spec;
  const below = listBelow(rows);
  const siblings = below(parents[from]!).filter((at) => at !== from);
  siblings.splice(siblings.indexOf(target) + (target > from ? 1 : 0), 0, from);
  const list = (parent: number): number[] =>
    (parent === parents[from] ? siblings : below(parent)).flatMap((at) => [at, ...list(at)]);
  const order = list(-1).map((at) => rows[at]!.id);
  if (isListed(spec.rows) && parents[from] === -1) return { ...spec, rows: sortList(spec.rows, order) };
  return { ...spec, rowOrder: order };
}

function sortList(axis: ListedAxis, order: readonly string[]): ListedAxis {
  const rank = new Map(order.map((id, at) => [id, at]));
  // What is gone, and shown nowhere, goes to the end.
  const sort = <T>(items: readonly T[], idOf: (item: T) => string): T[] =>
    [...items].sort((a, b) => (rank.get(idOf(a)) ?? order.length) - (rank.get(idOf(b)) ?? order.length));
  switch (axis.kind) {
    case "codes":
      return { ...axis, codeIds: sort(axis.codeIds, (id) => id) };
    case "queries":
      return { ...axis, queryIds: sort(axis.queryIds, (id) => id) };
    case "periods":
      return { ...axis, periods: sort(axis.periods, ({ id }) => id) };
    case "free":
      return { ...axis, rows: sort(axis.rows, ({ id }) => id) };
  }
}
