/**
 * Names from the top down as one line, joined by “ > ”. Every `>` and backslash inside a name has a backslash before
 * it.
 */
export const joinCodePath = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[\\>]/g, "\\$&")).join(" > ");

/**
 * The names of such a line, trimmed: the inverse of `joinCodePath` for trimmed names. A backslash before any other
 * character stands for itself. Always at least one name, which may be empty.
 */
export function splitCodePath(line: string): string[] {
  const names = [""];
  for (const [token] of line.matchAll(/\\[\\>]|[\s\S]/gu)) {
    if (token === ">") names.push("");
    else names.push(names.pop()! + (token.length === 2 && /^\\[\\>]/.test(token) ? token[1]! : token));
  }
  return names.map((name) => name.trim());
}
