import type { Block } from "@/lib/text/block";

/** What breaks the promise of blocks: order, cover, hidden ranges and cells inside, whole characters. [] when kept. */
export function blockProblems(text: string, blocks: readonly Block[]): string[] {
  const problems: string[] = [];
  let covered = 0;
  for (const block of blocks) {
    if (block.start >= block.end) problems.push(`empty block at ${block.start}`);
    if (block.start < covered) problems.push(`overlap at ${block.start}`);
    if (text.slice(covered, block.start).trim() !== "") problems.push(`text left out before ${block.start}`);
    problems.push(...insideProblems(text, block, "hidden", block.hidden));
    for (const cell of block.cells ?? []) problems.push(...insideProblems(text, block, "cell", cell.ranges));
    for (const at of [block.start, block.end]) if (splits(text, at)) problems.push(`split pair at ${at}`);
    covered = Math.max(covered, block.end);
  }
  if (text.slice(covered).trim() !== "") problems.push(`text left out after ${covered}`);
  return problems;
}

function insideProblems(
  text: string,
  block: Block,
  name: string,
  ranges: readonly { start: number; end: number }[],
): string[] {
  const problems: string[] = [];
  let at: number = block.start;
  for (const { start, end } of ranges) {
    if (start < at || start >= end || end > block.end) problems.push(`${name} ${start}–${end} out of place`);
    if (splits(text, start) || splits(text, end)) problems.push(`${name} splits a pair at ${start}–${end}`);
    at = end;
  }
  return problems;
}

const splits = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
