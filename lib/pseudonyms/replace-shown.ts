import type { Range } from "@/lib/shared/offset";
import { type Found, replaceFound } from "./replace-found";
import type { Replacer } from "./replace-names";
import type { Swap } from "./swap";

/**
 * A text with names replaced as they stand in it and as they are shown without its hidden ranges: "**Ann** Lee" shows "Ann Lee". Where
 * the two ways meet, what is shown counts, since it can be the longer name, and before both what was found over lines of a cell
 * (`inCells`). All ascend; UTF-16 units.
 */
export function replaceShown(
  text: string,
  hidden: readonly Range[],
  barriers: readonly number[],
  inCells: readonly Found[],
  replace: Replacer,
): { readonly text: string; readonly swaps: readonly Swap[] } {
  if (hidden.length === 0 && inCells.length === 0) return replace(text, barriers);
  const { shown, starts } = hide(text, hidden);
  const seen = findNames(
    replace,
    shown,
    barriers.map((at) => firstNotBefore(starts, at)),
  ).map((found) => ({
    ...found,
    start: starts[found.start]!,
    end: starts[found.end - 1]! + 1,
  }));
  return replaceFound(text, [seen, findNames(replace, text, barriers)].reduce(addApart, inCells));
}

/** What was found, and of others what does not meet it; in text order. */
function addApart(found: readonly Found[], others: readonly Found[]): readonly Found[] {
  const ends = found.map(({ end }) => end - 1);
  const apart = others.filter(
    ({ start, end }) => (found[firstNotBefore(ends, start)]?.start ?? Infinity) >= end,
  );
  return [...found, ...apart].sort((a, b) => a.start - b.start);
}

/** The text without hidden ranges, and where each unit of it stands in the text. */
function hide(text: string, hidden: readonly Range[]): { shown: string; starts: number[] } {
  const starts: number[] = [];
  let shown = "";
  let from = 0;
  for (const { start, end } of [...hidden, { start: text.length, end: text.length }]) {
    for (let at = from; at < start; at += 1) starts.push(at);
    shown += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return { shown, starts };
}

/** The names that a replacer finds in a text. */
export function findNames(replace: Replacer, text: string, barriers: readonly number[]): Found[] {
  const replaced = replace(text, barriers);
  return replaced.swaps.map(({ start, end, name, newStart, newEnd }) => ({
    ...{ start, end, name },
    replacement: replaced.text.slice(newStart, newEnd),
  }));
}

/** The place of the first of ascending numbers that is not less than a value; their count where all are. */
function firstNotBefore(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
