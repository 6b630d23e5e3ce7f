import type { CodeSeparator } from "./excerpt-columns";

/** What stands between the separators, each once, in order; the whole for no separator. */
export const splitList = (text: string, separator: string): string[] => [
  ...new Set(
    (separator === "" ? [text.replace(/\s+/g, " ")] : text.split(separator))
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];

/** A path, however the signs between its names are written. */
const foldPath = (path: string): string =>
  path
    .split(/[›>]/)
    .map((name) => name.trim())
    .join(" › ");

/** Names of a path that stand in one cell are joined again up to so many parts. */
const mostJoined = 10;

/**
 * The codes of a cell, as `splitList`; but a code of the codebook that has the separator in its name stays whole, the longest
 * first. `known`: paths and names of such codes, as `listParted` gives them.
 */
export function splitCodes(text: string, separator: CodeSeparator, known: ReadonlySet<string>): string[] {
  if (separator === "" || known.size === 0) return splitList(text, separator);
  const parts = text.split(separator);
  const codes: string[] = [];
  for (let at = 0; at < parts.length;) {
    let end = Math.min(parts.length, at + mostJoined);
    while (end > at + 1 && !known.has(foldPath(parts.slice(at, end).join(separator)))) end -= 1;
    codes.push(parts.slice(at, end).join(separator).trim());
    at = end;
  }
  return [...new Set(codes.filter((code) => code !== ""))];
}

/** Of codes, by their names from the top down, the names and paths in which a separator stands, folded. */
export function listParted(
  paths: readonly (readonly string[])[],
  separator: CodeSeparator,
): ReadonlySet<string> {
  const parted = paths.filter((names) => separator !== "" && names.some((name) => name.includes(separator)));
  return new Set(parted.flatMap((names) => names.map((_, from) => foldPath(names.slice(from).join(" › ")))));
}
