import { formatDay } from "./format-day";

const format = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

/** Milliseconds, the longest first. */
const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** Days after which the day itself says more. */
const daysTold = 30;

/**
 * How long ago a moment was: "just now" within a minute, "5 minutes ago", "3 hours ago", "yesterday" from 24 hours on;
 * its day after thirty. Clocks that disagree make a moment to come: "just now".
 */
export function tellSince(moment: Date, now: Date): string {
  const past = now.getTime() - moment.getTime();
  const unit = units.find(([, length]) => past >= length);
  if (unit === undefined) return "just now";
  const count = Math.floor(past / unit[1]);
  return unit[0] === "day" && count > daysTold ? formatDay(moment) : format.format(-count, unit[0]);
}
