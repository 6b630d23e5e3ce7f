import type { SearchOrder } from "./search-query";
import type { HitLine } from "./search-view";

const compare = new Intl.Collator("en", { sensitivity: "base", numeric: true }).compare;
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];

/**
 * The lines of a concordance by the words next to what was found: before it, the nearest first, or after it. Those that have
 * the same words stay as they stand in the texts; a line without any word there comes first.
 */
export function orderLines(lines: readonly HitLine[], order: SearchOrder): readonly HitLine[] {
  if (order === "text") return lines;
  const keys = new Map(
    lines.map((line) => [line, order === "before" ? wordsOf(line.before).reverse() : wordsOf(line.after)]),
  );
  return [...lines].sort((a, b) => compareWords(keys.get(a)!, keys.get(b)!));
}

function compareWords(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const found = compare(one[at]!, other[at]!);
    if (found !== 0) return found;
  }
  return one.length - other.length;
}
