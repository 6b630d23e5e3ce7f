import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import type { Carrier } from "@/lib/text/carry-ranges";
import { applyCorrections, type Correction } from "@/lib/text/corrections";

/** What became of the corrections of a document's structure when its file was read anew. */
export interface CorrectionsCarried {
  readonly kept: number;
  /** The first words of each block that a correction was about and no longer fits. */
  readonly unfit: readonly string[];
}

/** By how many units of its words a block is found again in another reading. */
const anchor = 60;

/**
 * Corrections as they stand in a newer reading: each where the words it was about begin now. One whose words are gone is
 * left out; one that does not fit the new blocks stays in the list, where newer rules may find a place for it. Order is
 * kept. A split is carried only with just the same words, as its place is one between two of them.
 */
export function carryCorrections(
  before: string,
  reading: { readonly text: string; readonly blocks: readonly Block[] },
  corrections: readonly Correction[],
  carrier: Pick<Carrier, "carry">,
): { corrections: Correction[]; carried: CorrectionsCarried } {
  const found: { readonly was: number; readonly correction: Correction }[] = [];
  const unfit: string[] = [];
  for (const correction of corrections) {
    const at = carryPlace(before, correction, carrier);
    if (at === null) unfit.push(firstWords(before, correction.at));
    else found.push({ was: correction.at, correction: { ...correction, at } });
  }
  const list = found.map(({ correction }) => correction);
  const { skipped } = applyCorrections(reading.text, reading.blocks, list);
  unfit.push(...skipped.map(({ index }) => firstWords(before, found[index]!.was)));
  return { corrections: list, carried: { kept: list.length - skipped.length, unfit } };
}

function carryPlace(
  before: string,
  { type, at }: Correction,
  carrier: Pick<Carrier, "carry">,
): number | null {
  const words = before.slice(at, at + anchor);
  const start = at + words.length - words.trimStart().length;
  const end = at + words.trimEnd().length;
  if (start >= end) return null;
  const carried = carrier.carry([{ start: offset(start), end: offset(end) }]);
  if (carried === null || (type === "split" && carried.how !== "exact")) return null;
  return carried.ranges[0]?.start ?? null;
}

/** How many units of a block's words tell a person which one it is. */
const shownWords = 40;

/** The words of a text from an offset on, cut at the end of a word: "The state and its …". */
export function firstWords(text: string, at: number): string {
  const words = text
    .slice(at, at + 3 * shownWords)
    .trimStart()
    .replace(/\s+/g, " ");
  if (words.length <= shownWords) return words.trimEnd();
  const cut = words.slice(0, shownWords + 1).replace(/\s\S*$/, "");
  return `${cut.slice(0, shownWords).replace(/[\ud800-\udbff]$/, "")} …`;
}
