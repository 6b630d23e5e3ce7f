import type { Range } from "@/lib/shared/offset";
import { rangesOverlap } from "@/lib/text/ranges";
import type { Dating } from "./dating";
import type { DaySpan } from "./day";
import type { Openness } from "./find-dates";
import type { FoundDate } from "./list-dates";

/** A passage and a date: that its words speak of, or that somebody gave it. */
export interface DatedEvent extends DaySpan {
  readonly passageId: string;
  /** Where the date begins in the text; "" for one that was added. */
  readonly key: string;
  readonly open: Openness;
  /** The date as it is written; "" for one that was added. */
  readonly words: string;
  /** As it was recognised; null for one that was added. */
  readonly recognised: DaySpan | null;
  /** "" for the words of the passage. */
  readonly title: string;
  readonly hidden: boolean;
  /** Whether somebody gave it other days. */
  readonly corrected: boolean;
}

/**
 * The events of one passage: one for each date of its document that shares a unit with its ranges, in reading order, as
 * people corrected them, then those that were added. `datings`: of this passage, the latest last, which is the one that
 * counts. One whose date is not found any more is passed over.
 */
export function listEvents(
  { passageId, ranges }: { readonly passageId: string; readonly ranges: readonly Range[] },
  dates: readonly FoundDate[],
  datings: readonly Dating[],
): DatedEvent[] {
  const said = new Map(datings.map((each) => [each.key, each]));
  const inside = dates.filter((date) =>
    date.ranges.some((own) => ranges.some((range) => rangesOverlap(own, range))),
  );
  const events = inside.map(({ from, to, open, words, ranges: [first] }): DatedEvent => {
    const key = String(first!.start);
    const dating = said.get(key);
    const corrected = dating !== undefined && dating.from !== "";
    return {
      ...{ passageId, key, words, corrected },
      ...(corrected ? { from: dating.from, to: dating.to, open: null } : { from, to, open }),
      recognised: { from, to },
      title: dating?.title ?? "",
      hidden: dating?.hidden ?? false,
    };
  });
  const added = said.get("");
  if (added === undefined || added.from === "") return events;
  const { from, to, title, hidden } = added;
  const own = { passageId, key: "", words: "", open: null, recognised: null, corrected: true };
  return [...events, { ...own, from, to, title, hidden }];
}
