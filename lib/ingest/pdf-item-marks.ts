/** What is drawn before an item of a list, also as symbol fonts have it. Signs that prose uses ask for a blank. */
export const bullet = /^(?:[•◦▪‣●○■□➢✓\uf0a7\uf0b7\uf0d8]\s*|[-–*·]\s+)(?=[\p{L}\p{N}“"'(])/u;

/** A number or letter before an item. */
export const ordinal = /^(?:\d{1,3}[.)]|\(?[a-z]\)|\(\d{1,2}\)|\(?[ivx]{1,4}\))\s+(?=\S)/;

/** A bullet that cannot be a sign of the sentence above. */
export const clearBullet = /^[•◦▪‣●○■□➢✓\uf0a7\uf0b7\uf0d8]/;

/** How an entry of a list of references is numbered: "[1]" or "1."; null without a number. */
export function referenceMark(entry: string): "[]" | "." | null {
  if (/^\[\w{1,12}\]\s/.test(entry)) return "[]";
  return /^\d{1,3}\.\s/.test(entry) ? "." : null;
}
