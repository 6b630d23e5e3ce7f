import { valueId } from "./value-id";

/** Where an excerpt is cut, half-open, in UTF-16 units of its text as it is shown. */
export type Cut = readonly [from: number, to: number];

/** An excerpt that goes to print, and what of it is left out there. The source is as it was. */
export interface Pin {
  readonly passageId: string;
  /** Ascending, disjoint. */
  readonly cuts: readonly Cut[];
  /** `valueId` of the text that was cut: in another one the cuts mean nothing. */
  readonly of: string;
}

export const pinOf = (passageId: string, text: string, cuts: readonly Cut[] = []): Pin => ({
  passageId,
  cuts,
  of: valueId(text),
});

/** The cuts with one more; those that touch or overlap become one. An empty cut changes nothing. */
export function addCut(cuts: readonly Cut[], [from, to]: Cut): Cut[] {
  if (to <= from) return [...cuts];
  const apart = cuts.filter(([start, end]) => end < from || start > to);
  const joined = cuts.filter(([start, end]) => end >= from && start <= to);
  const start = Math.min(from, ...joined.map((each) => each[0]));
  const end = Math.max(to, ...joined.map((each) => each[1]));
  return [...apart, [start, end] as const].sort((a, b) => a[0] - b[0]);
}

/**
 * An excerpt as it goes to print: what is cut is "[…]", with one blank on either side of it, at the ends as well inside the
 * quotation. Whole where its text is not the one that was cut.
 */
export function shorten(text: string, { cuts, of }: Pick<Pin, "cuts" | "of">): string {
  if (cuts.length === 0 || valueId(text) !== of) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const [from, to] of cuts) {
    pieces.push(text.slice(at, from).trim(), "[…]");
    at = Math.max(at, to);
  }
  pieces.push(text.slice(at).trim());
  return pieces.filter((piece) => piece !== "").join(" ");
}
