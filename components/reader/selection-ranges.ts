import { type Range, offset } from "@/lib/shared/offset";
import type { Block, Cell } from "@/lib/text/block";
import { visibleRuns } from "./visible-runs";

/** A visible run with the part of it that is selected; `from` and `to` are equal where nothing is. */
interface Selected {
  readonly run: Range;
  readonly from: number;
  readonly to: number;
}

/**
 * The ranges of a selection between two offsets, as the reader sees it. In flowing text that is one range from the
 * first to the second, hidden ranges between them included. In a table it is what lies between them row by row and
 * cell by cell, so a wrapped cell gives a range a line, as its block has them, and the rest of the lines none. White
 * space at the edges of each range is left out; ranges ascend and are disjoint; nothing but white space selected: none.
 *
 * `blockAt`: index of the block holding an offset. The offsets may come in either order.
 */
export function selectionRanges(
  text: string,
  blocks: readonly Block[],
  blockAt: (offset: number) => number,
  anchor: number,
  focus: number,
): Range[] {
  const [from, to] = inReadingOrder(blocks, blockAt, anchor, focus);
  const first = blockAt(from);
  const last = blockAt(Math.max(0, to - 1)) < first ? first : blockAt(Math.max(0, to - 1));
  const selected = blocks
    .slice(first, last + 1)
    .flatMap((block, i) =>
      selectRuns(visibleRuns(block), i === 0 ? from : null, first + i === last ? to : null).sort(
        (a, b) => a.run.start - b.run.start,
      ),
    );
  const chosen = selected.filter((part) => part.from < part.to);
  const lines = splitByLines(blocks[first], chosen);
  return (lines ?? joinSelected(selected)).flatMap((range) => trimRange(text, range));
}

/** A selection within one cell as one range for each of the cell's own; null when it is not within one cell. */
function splitByLines(block: Block | undefined, chosen: readonly Selected[]): Range[] | null {
  const isIn = (range: Range, part: Selected) => range.start <= part.from && part.to <= range.end;
  const holds = (cell: Cell) => chosen.every((part) => cell.ranges.some((range) => isIn(range, part)));
  const cell = block?.cells?.find(holds);
  if (cell === undefined) return null;
  return cell.ranges.flatMap((range) => {
    const parts = chosen.filter((part) => isIn(range, part));
    const [start, end] = [parts[0]?.from, parts[parts.length - 1]?.to];
    return start === undefined || end === undefined ? [] : [{ start: offset(start), end: offset(end) }];
  });
}

function inReadingOrder(
  blocks: readonly Block[],
  blockAt: (offset: number) => number,
  anchor: number,
  focus: number,
): [number, number] {
  const ascending: [number, number] = anchor <= focus ? [anchor, focus] : [focus, anchor];
  const block = blockAt(anchor);
  const runs = blocks[block] === undefined ? [] : visibleRuns(blocks[block]);
  if (block !== blockAt(focus) || runs.length === 0) return ascending;
  const [a, b] = [runAt(runs, anchor), runAt(runs, focus)];
  if (a === b) return ascending;
  return a < b ? [anchor, focus] : [focus, anchor];
}

/** The run that holds an offset or ends at it; else the first after it in the text, or the last of all. */
function runAt(runs: readonly Range[], at: number): number {
  const inside = runs.findIndex((run) => run.start <= at && at < run.end);
  if (inside !== -1) return inside;
  const ending = runs.findIndex((run) => run.end === at);
  if (ending !== -1) return ending;
  const following = runs.filter((run) => run.start > at).sort((a, b) => a.start - b.start)[0];
  return following === undefined ? runs.length - 1 : runs.indexOf(following);
}

/** Cuts a block's runs, in reading order, to what lies between two offsets; null leaves that side open. */
function selectRuns(runs: readonly Range[], from: number | null, to: number | null): Selected[] {
  const firstRun = from === null ? 0 : runAt(runs, from);
  const lastRun = to === null ? runs.length - 1 : runAt(runs, to - 1);
  return runs.map((run, i) => {
    if (i < firstRun || i > lastRun) return { run, from: run.start, to: run.start };
    const start = i === firstRun && from !== null ? Math.min(Math.max(from, run.start), run.end) : run.start;
    const end = i === lastRun && to !== null ? Math.max(start, Math.min(to, run.end)) : run.end;
    return { run, from: start, to: end };
  });
}

/** Selected parts in text order, joined where nothing visible lies between them. */
function joinSelected(parts: readonly Selected[]): Range[] {
  const ranges: Range[] = [];
  let open = false;
  for (const { run, from, to } of parts) {
    const last = ranges[ranges.length - 1];
    if (from < to) {
      if (open && last !== undefined && from === run.start)
        ranges[ranges.length - 1] = { ...last, end: offset(to) };
      else ranges.push({ start: offset(from), end: offset(to) });
    }
    open = from < to && to === run.end;
  }
  return ranges;
}

function trimRange(text: string, { start, end }: Range): Range[] {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const to = start + slice.trimEnd().length;
  return from < to ? [{ start: offset(from), end: offset(to) }] : [];
}
