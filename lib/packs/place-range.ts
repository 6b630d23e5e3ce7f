import { collapse } from "./describe-range";
import { type LetteredText, lowest } from "./letters";
import { type GramPlaces, type Meeting, gram } from "./landmarks";
import type { PackRange } from "./study-pack";

/** A text that a pack's passages are placed in. */
export interface PlacedIn extends LetteredText {
  readonly text: string;
  readonly meetings: readonly Meeting[];
  readonly grams: GramPlaces;
  /** The hash that `describeRange` was given. */
  readonly hash: (words: string) => string;
}

/** Where a range stands: UTF-16 offsets, half-open. `exact`: its words have the pack's hash. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
}

/** Landmarks on each side whose distance is tried, and how far one may be away, in letters, for words that differ. */
const neighbours = 3;
const nearest = 600;
/** Signs that are no letters and may belong to a range at its edges. */
const edge = 6;

/**
 * Finds a pack's range in a text that may have been read from another file, or by another program. First where it stood,
 * then moved as the landmarks near it are, then wherever its first letters stand, each time with the hash to tell; at last,
 * between two landmarks near by, as many letters as stand there now, give or take a fifth. Null where none of it holds.
 */
export function placeRange(range: PackRange, where: PlacedIn): Place | null {
  const { start, end, hash, firstLetter, lastLetter } = range;
  const asItWas = where.text.slice(start, end);
  if (asItWas !== "" && where.hash(collapse(asItWas)) === hash) return { start, end, exact: true };
  if (firstLetter === lastLetter) return null;
  const openings = range.opening === null ? [] : (where.grams.get(range.opening) ?? []);
  const moves = [...listMoves(range, where.meetings), ...openings.map((at) => at - firstLetter)];
  for (const moved of new Set(moves)) {
    const found = findEdges(firstLetter + moved, lastLetter + moved, hash, where);
    if (found !== null) return found;
  }
  return placeBetween(range, where);
}

/** By how many letters the landmarks in and around the range have moved, the nearest first. */
function listMoves({ firstLetter, lastLetter }: PackRange, meetings: readonly Meeting[]): number[] {
  const first = lowest(meetings.length, (index) => meetings[index]!.from >= firstLetter);
  const after = lowest(meetings.length, (index) => meetings[index]!.from >= lastLetter);
  const near = meetings.slice(Math.max(0, first - neighbours), after + neighbours);
  const away = ({ from }: Meeting) => Math.max(firstLetter - from, from + gram - lastLetter, 0);
  return near.sort((a, b) => away(a) - away(b)).map(({ from, to }) => to - from);
}

/** The letters `[first, last)` with the signs around them that make up the hash; null where none do. */
function findEdges(first: number, last: number, hash: string, where: PlacedIn): Place | null {
  const { starts, ends, text } = where;
  if (first < 0 || last > starts.length) return null;
  const [from, to] = [starts[first]!, ends[last - 1]!];
  const least = Math.max(first === 0 ? 0 : ends[first - 1]!, from - edge);
  const most = Math.min(last === starts.length ? text.length : starts[last]!, to + edge);
  for (let start = from; start >= least; start -= 1)
    for (let end = to; end <= most; end += 1)
      if (isBare(text, start, end) && where.hash(collapse(text.slice(start, end))) === hash)
        return { start, end, exact: true };
  return null;
}

/** Whether neither edge is white space, so that the same words are not tried twice. */
const isBare = (text: string, start: number, end: number): boolean =>
  !/\s/.test(text.charAt(start)) && !/\s/.test(text.charAt(end - 1));

/** From where the landmark before it says it begins to where the one after it says it ends. */
function placeBetween({ firstLetter, lastLetter }: PackRange, where: PlacedIn): Place | null {
  const { meetings, starts, ends, text } = where;
  const before = meetings[lowest(meetings.length, (index) => meetings[index]!.from > firstLetter) - 1];
  const after = meetings[lowest(meetings.length, (index) => meetings[index]!.from + gram >= lastLetter)];
  if (before === undefined || after === undefined) return null;
  if (firstLetter - before.from > nearest || after.from - lastLetter > nearest) return null;
  const first = firstLetter + before.to - before.from;
  const last = lastLetter + after.to - after.from;
  const wanted = lastLetter - firstLetter;
  if (first < 0 || last > starts.length || last <= first) return null;
  if (Math.abs(last - first - wanted) > wanted / 5) return null;
  const start = starts[first]!;
  const end = ends[last - 1]!;
  const closing = /^[.!?]?["”’»)\]]?/u.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start, end: end + closing, exact: false };
}
