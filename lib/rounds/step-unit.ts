import type { Range } from "@/lib/shared/offset";

/**
 * The index of the unit to go to from the one at `from` (null: from none), `by` one on or back. From none it is the next
 * that begins at or after the caret, or the last that begins before it; the caret null counts as at the beginning.
 * Null where there are no more. `units`: in text order.
 */
export function stepUnit(
  units: readonly (readonly Range[])[],
  from: number | null,
  caret: number | null,
  by: 1 | -1,
): number | null {
  const startOf = (unit: readonly Range[]): number => unit[0]?.start ?? 0;
  const at = caret ?? 0;
  const next =
    from !== null
      ? from + by
      : by === 1
        ? units.findIndex((unit) => startOf(unit) >= at)
        : units.findLastIndex((unit) => startOf(unit) < at);
  return units[next] === undefined ? null : next;
}
