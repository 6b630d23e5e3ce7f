/**
 * The claim before which one goes that moves a step up (-1) or down (1) among those shown; null: to the end of all. `all`
 * and `shown` are ids in their order, `shown` some of `all`. Undefined where it can go no further, or is not shown.
 */
export function stepClaim(
  all: readonly string[],
  shown: readonly string[],
  id: string,
  by: -1 | 1,
): string | null | undefined {
  const at = shown.indexOf(id);
  const neighbour = at === -1 ? undefined : shown[at + by];
  if (neighbour === undefined || by === -1) return neighbour;
  return all[all.indexOf(neighbour) + 1] ?? null;
}
