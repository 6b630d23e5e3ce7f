import type { Day } from "./day";

/** What a person said of a date in a passage, or of one that its words do not tell. */
export interface Dating {
  readonly id: string;
  readonly passageId: string;
  /** Where the date begins in the text, as it was recognised; "" for one that was added. */
  readonly key: string;
  /** First and last day; both "" where they are as recognised. */
  readonly from: Day;
  readonly to: Day;
  /** "" for the words of the passage. */
  readonly title: string;
  readonly hidden: boolean;
}

/** Longest title of an event, in UTF-16 units. */
export const titleLimit = 200;
