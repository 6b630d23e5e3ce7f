import { offset, type Range } from "@/lib/shared/offset";
import type { Block, BlockKind } from "@/lib/text/block";
import { normaliseRanges } from "@/lib/text/ranges";

/** Kinds that a block can be given. A table has cells, which no kind alone can make. */
export const givenKinds = [
  "heading",
  "paragraph",
  "listItem",
  "caption",
  "footnote",
  "reference",
  "furniture",
] as const satisfies readonly BlockKind[];
export type GivenKind = (typeof givenKinds)[number];

/**
 * What a person says of derived blocks. Corrections are applied one after the other; `at` is a UTF-16 offset:
 * `kind`, `join`: where the block begins. `split`: where the second of the two blocks will begin.
 */
export type Correction =
  | {
      readonly type: "kind";
      readonly at: number;
      readonly kind: GivenKind;
      readonly level?: number | undefined;
    }
  | { readonly type: "join"; readonly at: number }
  | { readonly type: "split"; readonly at: number };

/** Why a correction does not fit: no block begins or lies there; nothing stands before it; a table; nothing to part. */
export type CorrectionProblem = "no-block" | "nothing-before" | "table" | "nothing-to-split";

export interface Corrected {
  readonly blocks: readonly Block[];
  /** Corrections that did not fit, by their place in the list; the others were applied all the same. */
  readonly skipped: readonly { readonly index: number; readonly problem: CorrectionProblem }[];
}

/**
 * Blocks as people corrected them. They keep the promises of derived blocks: ascending, disjoint, every non-blank
 * character in exactly one, hidden ranges and cells inside. The text itself is never touched. Derived blocks of newer
 * rules may begin elsewhere: what no longer fits is skipped and told.
 */
export function applyCorrections(
  text: string,
  derived: readonly Block[],
  corrections: readonly Correction[],
): Corrected {
  if (corrections.length === 0) return { blocks: derived, skipped: [] };
  const blocks = [...derived];
  const skipped = corrections.flatMap((correction, index) => {
    const problem = correct(text, blocks, correction);
    return problem === null ? [] : [{ index, problem }];
  });
  return { blocks, skipped };
}

/** Applies one correction to `blocks` in place; the reason when it does not fit, and nothing is changed. */
function correct(text: string, blocks: Block[], correction: Correction): CorrectionProblem | null {
  const index = lastStartingBy(blocks, correction.at);
  const block = blocks[index];
  if (!block) return "no-block";
  if (correction.type === "split") return split(text, blocks, index, correction.at);
  if (block.start !== correction.at) return "no-block";
  if (correction.type === "join") return join(text, blocks, index);
  const { level: _, cells: __, ...rest } = block;
  const level = correction.kind === "heading" ? (correction.level ?? 1) : correction.level;
  blocks[index] = { ...rest, kind: correction.kind, ...(level !== undefined && { level }) };
  return null;
}

/** Joins a block with the one before it. Page furniture between the two becomes hidden: it cut them apart. */
function join(text: string, blocks: Block[], index: number): CorrectionProblem | null {
  const block = blocks[index]!;
  const own =
    block.kind === "furniture"
      ? index - 1
      : blocks.slice(0, index).findLastIndex(({ kind }) => kind !== "furniture");
  const before = blocks[own];
  if (!before) return "nothing-before";
  if (before.cells || block.cells) return "table";
  const between = blocks.slice(own + 1, index).map(({ start, end }) => ({ start, end }));
  const end = block.time?.end ?? before.time?.end;
  const joined: Block = {
    ...before,
    end: block.end,
    hidden: normaliseRanges(text, [...before.hidden, ...between, ...block.hidden]),
    ...(before.time && { time: { start: before.time.start, ...(end !== undefined && { end }) } }),
  };
  blocks.splice(own, index - own + 1, joined);
  return null;
}

/** Parts a block; white space at the cut belongs to neither part, and a hidden range across it to both. */
function split(text: string, blocks: Block[], index: number, at: number): CorrectionProblem | null {
  const block = blocks[index]!;
  if (at >= block.end) return "no-block";
  if (block.cells) return "table";
  const left = {
    start: block.start,
    end: offset(block.start + text.slice(block.start, at).trimEnd().length),
  };
  const right = { start: offset(block.end - text.slice(at, block.end).trimStart().length), end: block.end };
  const broken = /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
  if (broken || left.start >= left.end || right.start >= right.end) return "nothing-to-split";
  const part = (range: Range): Block => ({ ...block, ...range, hidden: clip(text, block.hidden, range) });
  blocks.splice(index, 1, part(left), part(right));
  return null;
}

const clip = (text: string, ranges: readonly Range[], { start, end }: Range): Range[] =>
  normaliseRanges(
    text,
    ranges.map((range) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) })),
  );

/** Index of the last block that begins at an offset or before it; -1 when all begin after it. */
function lastStartingBy(blocks: readonly Block[], at: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * A list of corrections with one more at its end. A kind given to a block right after another one replaces that, and a
 * join that takes back the split made last leaves neither; so a list does not grow by going back and forth.
 */
export function addCorrection(corrections: readonly Correction[], next: Correction): Correction[] {
  const last = corrections.at(-1);
  const others = corrections.slice(0, -1);
  if (last?.type === "kind" && next.type === "kind" && last.at === next.at) return [...others, next];
  if (last?.type === "split" && next.type === "join" && last.at === next.at) return others;
  return [...corrections, next];
}
