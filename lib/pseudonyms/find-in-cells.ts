import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { subtractRanges } from "@/lib/text/ranges";
import type { Found } from "./replace-found";
import type { Replacer } from "./replace-names";
import { findNames } from "./replace-shown";

/**
 * Names that go on over lines of one cell of a table: what stands for one is put in its first line, and a blank for what of it is in
 * others. In text order; UTF-16 units.
 */
export const findInCells = (text: string, blocks: readonly Block[], replace: Replacer): Found[] =>
  blocks
    .flatMap(({ cells = [], hidden }) =>
      cells.flatMap(({ ranges }) => (ranges.length > 1 ? findInCell(text, ranges, hidden, replace) : [])),
    )
    .sort((a, b) => a.start - b.start);

function findInCell(
  text: string,
  ranges: readonly Range[],
  hidden: readonly Range[],
  replace: Replacer,
): Found[] {
  const lines: { from: number; to: number }[] = [];
  /** Where each unit of the cell's words stands in the text; of blanks between lines it does not matter. */
  const starts: number[] = [];
  let words = "";
  for (const range of ranges) {
    if (lines.length > 0) {
      words += " ";
      starts.push(range.start);
    }
    const from = words.length;
    for (const { start, end } of subtractRanges(range, hidden)) {
      words += text.slice(start, end);
      for (let at: number = start; at < end; at += 1) starts.push(at);
    }
    lines.push({ from, to: words.length });
  }
  return findNames(replace, words, []).flatMap((found) => {
    const parts = lines
      .map(({ from, to }) => ({ from: Math.max(from, found.start), to: Math.min(to, found.end) }))
      .filter(({ from, to }) => from < to);
    if (parts.length < 2) return [];
    return parts.map(({ from, to }, part) => ({
      ...{ start: starts[from]!, end: starts[to - 1]! + 1, name: found.name },
      ...(part === 0 ? { replacement: found.replacement } : { replacement: " ", rest: true as const }),
    }));
  });
}
