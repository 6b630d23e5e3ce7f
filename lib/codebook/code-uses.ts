import { removed, updated, type Change, type Fields } from "@/lib/shared/change";
import { type Weight, heavier } from "@/lib/coding/weight";
import type { Code } from "./code";

/** A coding's row as the codebook's rules see it; other fields ride along into the changes. */
export interface CodingRow {
  readonly id: string;
  readonly passageId: string;
  readonly layerId: string;
  readonly codeId: string;
  readonly weight?: Weight;
}

/** A memo's row as the codebook's rules see it; only memos on codes matter here. */
export interface MemoRow {
  readonly id: string;
  readonly target: string;
  readonly targetId: string;
}

/** A project's codes with what hangs on them. Rows must be whole, since a removed row is kept in its event. */
export interface CodeUses {
  readonly codes: readonly Code[];
  readonly codings: readonly CodingRow[];
  readonly memos: readonly MemoRow[];
}

/** The memos written on one of these codes. */
export const memosOn = (memos: readonly MemoRow[], codeIds: ReadonlySet<string>): MemoRow[] =>
  memos.filter((memo) => memo.target === "code" && codeIds.has(memo.targetId));

export const rowOf = (row: object): Fields => ({ ...row });

/**
 * Gives each of `codings` the code that `target` names for it. A coding that would stand twice (same passage, same
 * layer, same code) is removed instead; the one that stays is the one already there, else the first by id, with the
 * higher of their weights. `present` are all codings of the project.
 */
export function recode(
  present: readonly CodingRow[],
  codings: readonly CodingRow[],
  target: (coding: CodingRow) => string,
): Change[] {
  const moving = new Set(codings.map((coding) => coding.id));
  const key = (coding: CodingRow, codeId: string) => `${coding.passageId} ${coding.layerId} ${codeId}`;
  const stays = new Map<string, Staying>();
  for (const coding of present)
    if (!moving.has(coding.id)) stays.set(key(coding, coding.codeId), stay(coding, coding.codeId));
  const gone: Change[] = [];
  for (const coding of [...codings].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = key(coding, target(coding));
    const there = stays.get(place);
    if (there === undefined) stays.set(place, stay(coding, target(coding)));
    else {
      there.weight = heavier(there.weight, coding.weight);
      gone.push(removed("coding", coding.id, rowOf(coding)));
    }
  }
  const changed = [...stays.values()].flatMap(
    ({ coding, codeId, weight }) =>
      updated("coding", coding.id, { ...coding, weight: coding.weight ?? null }, { codeId, weight }) ?? [],
  );
  return [...gone, ...changed];
}

interface Staying {
  readonly coding: CodingRow;
  readonly codeId: string;
  weight: number | null;
}

const stay = (coding: CodingRow, codeId: string): Staying => ({
  coding,
  codeId,
  weight: coding.weight ?? null,
});
