import { type CodedPassage, compareInText } from "./document-codings";

/** Which passages a walk goes through; `null` names any. */
export interface WalkFilter {
  readonly codeId: string | null;
  readonly layerId: string | null;
  /** Only passages with a memo of these; null: with or without. */
  readonly withMemo: ReadonlySet<string> | null;
}

interface Walkable {
  readonly id: string;
  readonly codings: readonly { readonly codeId: string; readonly layerId: string }[];
}

/** Whether a passage belongs to a walk: one of its codings has the code and the layer asked for. */
export const isOnWalk = (passage: Walkable, { codeId, layerId, withMemo }: WalkFilter): boolean =>
  (withMemo === null || withMemo.has(passage.id)) &&
  passage.codings.some(
    (coding) =>
      (codeId === null || coding.codeId === codeId) && (layerId === null || coding.layerId === layerId),
  );

/** Where one is among ordered stops: the place of a stop, or between the one before and the one after. */
interface Standing {
  /** Index of the first stop that is not before where one is. */
  readonly index: number;
  /** One stands at that stop. */
  readonly there: boolean;
}

/**
 * The stop that a step leads to, by its place among stops in order; null past either end. Costs no more than looking up
 * where one is: `compare` says whether a stop is before (negative), at (0) or after where one is.
 */
export function stepTo<T>(
  stops: readonly T[],
  compare: (stop: T) => number,
  direction: 1 | -1,
): number | null {
  const { index, there } = findStanding(stops, compare);
  const next = direction === -1 ? index - 1 : there ? index + 1 : index;
  return next >= 0 && next < stops.length ? next : null;
}

function findStanding<T>(stops: readonly T[], compare: (stop: T) => number): Standing {
  let [low, high] = [0, stops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(stops[middle]!) < 0) low = middle + 1;
    else high = middle;
  }
  const stop = stops[low];
  return { index: low, there: stop !== undefined && compare(stop) === 0 };
}

/**
 * Passages in text order after a change: `before` is the order before it, so that only what is new is sorted. Of those
 * that changed the present ones are returned.
 */
export function orderPassages(
  before: readonly CodedPassage[],
  passages: ReadonlyMap<string, CodedPassage>,
): CodedPassage[] {
  const known = new Set(before.map(({ id }) => id));
  const added = [...passages.values()].filter(({ id }) => !known.has(id)).sort(compareInText);
  const ordered: CodedPassage[] = [];
  let next = 0;
  for (const { id } of before) {
    const passage = passages.get(id);
    if (passage === undefined) continue;
    while (added[next] !== undefined && compareInText(added[next]!, passage) < 0)
      ordered.push(added[next++]!);
    ordered.push(passage);
  }
  return [...ordered, ...added.slice(next)];
}
