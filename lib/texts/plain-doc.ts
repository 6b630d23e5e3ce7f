import { transact } from "yjs";
import type * as Y from "yjs";

/** Where a plain text stands in its shared document. */
export const plainOf = (doc: Y.Doc): Y.Text => doc.getText("plain");

/** One stretch of a text that gives way to another. Offsets are UTF-16 units. */
export interface Replacement {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/**
 * The shortest replacement that makes `after` of `before`; of several that which ends at `caret`, where one has just
 * typed. Null where the two are the same. No half of a surrogate pair is left alone.
 */
export function findReplacement(before: string, after: string, caret: number): Replacement | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  // Behind the caret nothing has changed: what is alike there is not to be taken for the beginning.
  const behind = Math.min(shorter, Math.max(0, after.length - caret));
  let tail = 0;
  while (tail < behind && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head++;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (isHigh(before, head - 1) && head > 0) head--;
  if (tail > 0 && isLow(before, before.length - tail)) tail--;
  return {
    at: head,
    removed: before.length - tail - head,
    inserted: after.slice(head, after.length - tail),
  };
}

const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Where an offset stands after replacements, in order; an offset where others insert stays before what they insert. */
export function carryOffset(offset: number, replacements: readonly Replacement[]): number {
  return replacements.reduce((at, { at: from, removed, inserted }) => {
    if (at <= from) return at;
    if (at < from + removed) return from + inserted.length;
    return at - removed + inserted.length;
  }, offset);
}

/** A replacement made in `before`, as it is to be made in `after`, which others have made of `before` meanwhile. */
export function carryReplacement(made: Replacement, before: string, after: string): Replacement {
  const others = findReplacement(before, after, after.length);
  if (others === null) return made;
  const at = carryOffset(made.at, [others]);
  const end = Math.max(at, carryOffset(made.at + made.removed, [others]));
  return { at, removed: end - at, inserted: made.inserted };
}

/** Makes a replacement in a shared text, as one step. `local` is false for what others did. */
export const replaceIn = (text: Y.Text, { at, removed, inserted }: Replacement, local = true): void => {
  const replace = () => {
    text.delete(at, removed);
    text.insert(at, inserted);
  };
  if (text.doc !== null) transact(text.doc, replace, null, local);
};
