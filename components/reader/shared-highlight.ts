/** What each surface has painted of a highlight: names are the page's, and two texts may stand in it. */
const partsOf = new Map<string, WeakMap<object, readonly Range[]>>();

/**
 * Paints ranges under a name instead of those that `owner` painted under it before; what others painted stays. Costs
 * what this owner's ranges cost, not the others'.
 */
export function paintHighlight(name: string, owner: object, ranges: readonly Range[], priority = 0): void {
  const parts = partsOf.get(name) ?? new WeakMap<object, readonly Range[]>();
  partsOf.set(name, parts);
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  for (const range of parts.get(owner) ?? []) highlight.delete(range);
  for (const range of ranges) highlight.add(range);
  parts.set(owner, ranges);
  highlight.priority = priority;
  if (highlight.size === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, highlight);
}
