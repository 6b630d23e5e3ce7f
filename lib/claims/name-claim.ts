/** UTF-16 units of a claim in a sentence about it. */
const named = 80;

/** A claim as a sentence about it names it: in quotation marks, long ones by their beginning. */
export function nameClaim(text: string): string {
  if (text.length <= named) return `“${text}”`;
  // A surrogate pair is not cut in half.
  return `“${text
    .slice(0, named)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…”`;
}
