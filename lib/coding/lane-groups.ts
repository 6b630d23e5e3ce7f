import type { Home } from "./lanes";

/** Lanes that belong to those of one key: a coder, a colour, a code. */
export interface LaneGroup extends Home {
  readonly key: string;
  readonly name: string;
}

/**
 * Shares `limit` lanes among groups in their order, as evenly as can be, the first nearest the text. With more
 * groups than lanes, neighbours share one. Where a group stands depends on the groups alone and not on what is in
 * view, so that nothing jumps while scrolling. No groups give none.
 */
export function divideLanes(
  groups: readonly { readonly key: string; readonly name: string }[],
  limit: number,
  strict: boolean,
): LaneGroup[] {
  const border = (i: number) => Math.floor((i * limit) / groups.length);
  return groups.map(({ key, name }, i) => ({
    key,
    name,
    first: border(i),
    end: Math.max(border(i) + 1, border(i + 1)),
    strict,
  }));
}
