import type { DaySpan } from "./day";
import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { createTextFinder } from "@/lib/text/find-text";
import { type Openness, findDates } from "./find-dates";

/** A date in a document: half-open ranges of the canonical text, ascending; several in a table's cell that wraps over lines. */
export interface FoundDate extends DaySpan {
  readonly open: Openness;
  readonly ranges: readonly Range[];
  /** As it is written. */
  readonly words: string;
}

/** The dates of a document in reading order, as its text is shown; none in lists of references and running heads. */
export function listDates(text: string, blocks: readonly Block[]): FoundDate[] {
  const finder = createTextFinder(
    text,
    blocks.filter(({ kind }) => kind !== "reference" && kind !== "furniture"),
  );
  const shown = finder.readWritten();
  return findDates(shown).flatMap(({ start, end, ...date }) => {
    const [ranges] = finder.hitsOf([start, end]);
    return ranges === undefined ? [] : [{ ...date, ranges, words: shown.slice(start, end) }];
  });
}
