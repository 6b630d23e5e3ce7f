/** How deep a value may be nested. */
const deepest = 64;

/** Whether the database can hold a value as JSON: no NUL, no halves of surrogate pairs, not nested without end. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((each) => isStorable(each, depth + 1));
  return Object.entries(value).every(([name, each]) => isStorable(name) && isStorable(each, depth + 1));
}
