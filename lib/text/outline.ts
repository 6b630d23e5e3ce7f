import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";

/** One heading of a document among the others. */
export interface OutlineEntry {
  /** UTF-16 offset at which the heading begins. */
  readonly start: number;
  /** As shown, in one line. */
  readonly title: string;
  /** How many headings it stands under; a level left out in the document counts for nothing. */
  readonly depth: number;
  /** Index of the heading it stands under; -1 at the top. */
  readonly parent: number;
  readonly hasChildren: boolean;
}

/** The headings of a document in order; a heading stands under the last one before it of a lower level. */
export function listOutline(text: string, blocks: readonly Block[]): OutlineEntry[] {
  const entries: (OutlineEntry & { hasChildren: boolean })[] = [];
  const open: { readonly index: number; readonly level: number }[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    const title = excerptText(text, [block], [block]);
    if (title === "") continue;
    const level = block.level ?? 1;
    while (open.length > 0 && open[open.length - 1]!.level >= level) open.pop();
    const parent = open[open.length - 1]?.index ?? -1;
    if (parent >= 0) entries[parent]!.hasChildren = true;
    entries.push({ start: block.start, title, depth: open.length, parent, hasChildren: false });
    open.push({ index: entries.length - 1, level });
  }
  return entries;
}

/** Index of the heading under which an offset stands, the heading itself included; -1 before the first. */
export function headingAt(entries: readonly OutlineEntry[], offset: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many of some offsets stand under each heading, those under the headings below it included. */
export function countUnderHeadings(entries: readonly OutlineEntry[], offsets: Iterable<number>): number[] {
  const counts = entries.map(() => 0);
  for (const offset of offsets) {
    const at = headingAt(entries, offset);
    if (at >= 0) counts[at]! += 1;
  }
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const { parent } = entries[index]!;
    if (parent >= 0) counts[parent]! += counts[index]!;
  }
  return counts;
}

/** Indices of the headings to show: those under none of the closed ones (by their starts), or, with words to filter by, those that hold them. */
export function listShownHeadings(
  entries: readonly OutlineEntry[],
  closed: ReadonlySet<number>,
  filter: string,
): number[] {
  const words = filter.trim().toLowerCase();
  const hidden = new Set<number>();
  const shown: number[] = [];
  entries.forEach(({ title, parent }, index) => {
    const parentStart = entries[parent]?.start;
    if (hidden.has(parent) || (parentStart !== undefined && closed.has(parentStart))) hidden.add(index);
    const wanted = words === "" ? !hidden.has(index) : title.toLowerCase().includes(words);
    if (wanted) shown.push(index);
  });
  return shown;
}
