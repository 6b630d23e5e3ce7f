import type { DaySpan } from "./day";
import { findDates } from "./find-dates";

/**
 * The days that somebody writes into a field: "2014", "February 2014", "5 February 2022", "1991–2008", "3 March 2014 to 5
 * May 2015". Null for what holds no date, or more than two.
 */
export function readDays(written: string): DaySpan | null {
  const [first, second, third] = findDates(written);
  if (first === undefined || third !== undefined) return null;
  if (second === undefined) return { from: first.from, to: first.to };
  return first.from <= second.to ? { from: first.from, to: second.to } : null;
}
