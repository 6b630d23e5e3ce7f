import { estimateWidth, fitText } from "@/lib/agreement/charts/fit-text";
import { type Day, daysIn } from "./day";

/** An event as it is drawn; `from` and `to` in years, with their fractions, half-open. */
interface LaidEvent {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** From 0, downwards. */
  readonly lane: number;
  /** Cut to fit. */
  readonly label: string;
  /** Whether the label stands before the bar, for want of room after it. */
  readonly before: boolean;
  /** Pixels from the axis's beginning: where bar and label begin and end together. */
  readonly left: number;
  readonly right: number;
}

export interface TimelineLayout {
  readonly events: readonly LaidEvent[];
  readonly lanes: number;
  /** The years that the axis shows, half-open. */
  readonly from: number;
  readonly to: number;
}

/** Pixels between two things of one lane. */
const gap = 12;
/** Pixels of the shortest bar, and of the longest label. */
export const leastBar = 8;
const longestLabel = 260;

/** A day as a year with its fraction: the beginning of the day, or its end. */
export function yearOf(day: Day, end = false): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  let days = date - (end ? 0 : 1);
  for (let each = 1; each < month; each += 1) days += daysIn(year, each);
  return year + days / (daysIn(year, 2) === 29 ? 366 : 365);
}

/**
 * Where events and their labels stand on a time axis `width` pixels across, so that none covers another: in the order given,
 * each in the first lane that has room. The axis shows all events and `spans` (years, inclusive) with a little beside them.
 * Without events: no lanes, and the years of `spans`, or none (0 to 1).
 */
export function layOutEvents(
  events: readonly { readonly from: Day; readonly to: Day; readonly label: string }[],
  spans: readonly { readonly from: number; readonly to: number }[],
  { width, size }: { readonly width: number; readonly size: number },
): TimelineLayout {
  const bars = events.map((event) => ({ from: yearOf(event.from), to: yearOf(event.to, true) }));
  const all = [...bars, ...spans.map(({ from, to }) => ({ from, to: to + 1 }))];
  if (all.length === 0) return { events: [], lanes: 0, from: 0, to: 1 };
  const first = Math.min(...all.map(({ from }) => from));
  const last = Math.max(...all.map(({ to }) => to));
  const beside = Math.max((last - first) * 0.02, 0.1);
  const [from, to] = [first - beside, last + beside];
  const pixelOf = (year: number) => ((year - from) / (to - from)) * width;
  const lanes: number[] = [];
  const laid = bars.map((bar, index): LaidEvent => {
    const start = pixelOf(bar.from);
    const end = Math.max(pixelOf(bar.to), start + leastBar);
    const [label = ""] = fitText(events[index]!.label, Math.min(longestLabel, width - gap), size, 1);
    const room = estimateWidth(label, size) + gap;
    const before = end + room > width && start - room >= 0;
    const [left, right] = before ? [start - room, end] : [start, end + room];
    const free = lanes.findIndex((taken) => taken + gap <= left);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = right;
    return { index, ...bar, lane, label, before, left, right: Math.min(right, width) };
  });
  return { events: laid, lanes: lanes.length, from, to };
}
