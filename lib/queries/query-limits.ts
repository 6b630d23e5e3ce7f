/** Longest line, in UTF-16 units. */
export const lineLimit = 4_000;
/** How many queries one may be made of, itself among them. */
const sizeLimit = 200;
/** How deep they may stand in one another; 1 for a single condition. */
export const depthLimit = 20;

/** Why a query is too large, as a sentence for the person; null where it is not. `value`: anything that came as JSON. */
export function sayTooLarge(value: unknown): string | null {
  let size = 0;
  const open: [unknown, number][] = [[value, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [part, depth] = next;
    if (typeof part !== "object" || part === null) continue;
    size += 1;
    if (depth > depthLimit)
      return `This query is nested more than ${depthLimit} deep. Save a part of it as a query of its own.`;
    if (size > sizeLimit) return `This query has more than ${sizeLimit} parts. Make it two.`;
    const { parts, part: negated, left, right } = part as Record<string, unknown>;
    for (const inner of [...(Array.isArray(parts) ? (parts as unknown[]) : []), negated, left, right])
      open.push([inner, depth + 1]);
  }
  return null;
}
