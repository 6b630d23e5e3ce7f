import type { Sheet } from "@/lib/exchange/sheet";
import type { Meeting, MeetingsView } from "@/lib/tables/list-meetings";

/** More codes in one circle than so many cannot be told apart. */
export const mostNodes = 40;

/** What is drawn of how codes come together. Places of `meetings` are those of `codes` here. */
export interface MeetingsGraph extends Pick<MeetingsView, "codes" | "meetings"> {
  /** Codes that come together with another one often enough. */
  readonly joined: number;
}

/**
 * The codes that come together with another one at least `least` times, in their own order: of more than can be told apart
 * those that do most often.
 */
export function pickGraph({ codes, meetings }: MeetingsView, least: number): MeetingsGraph {
  const enough = meetings.filter(({ count }) => count >= least);
  const sums = new Map<number, number>();
  for (const { one, other, count } of enough)
    for (const at of [one, other]) sums.set(at, (sums.get(at) ?? 0) + count);
  const kept = [...sums]
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
    .slice(0, mostNodes)
    .map(([at]) => at)
    .sort((a, b) => a - b);
  const place = new Map(kept.map((from, to) => [from, to]));
  return {
    codes: kept.map((at) => codes[at]!),
    meetings: enough.flatMap(({ one, other, count }): Meeting[] => {
      const [from, to] = [place.get(one), place.get(other)];
      return from === undefined || to === undefined ? [] : [{ one: from, other: to, count }];
    }),
    joined: sums.size,
  };
}

/** Pairs of codes as they are exported, the most frequent first. */
export const toMeetingsSheet = ({ codes, meetings, unit }: MeetingsView, title: string): Sheet => ({
  title,
  columns: [{ heading: "Code" }, { heading: "Other code" }, { heading: `Together (${unit})`, weight: 0.4 }],
  rows: meetings.map(({ one, other, count }) => [codes[one]!.heading, codes[other]!.heading, count]),
});
