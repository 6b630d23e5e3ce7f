/**
 * A value as JSON that is the same however its members are ordered: by their names, without blanks. What JSON cannot say
 * is told as `JSON.stringify` tells it (undefined members are left out, a moment is a text), but for whole numbers of any
 * size, which are texts.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, inOrder);

function inOrder(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
