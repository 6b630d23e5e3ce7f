/** A day as "2022-02-05"; compared as text, days stand in the order of time. Years have four figures. */
export type Day = string;

/** Days in a month, 1 to 12, of a year of the Gregorian calendar. */
export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const two = (number: number): string => String(number).padStart(2, "0");
const dayOf = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;

/** From one day to another, both inclusive. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** A year, a month of it (1 to 12) or a day: its first and its last day. Null for a month or a day there is not. */
export function spanOf(year: number, month?: number, day?: number): DaySpan | null {
  if (month === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  if (month < 1 || month > 12) return null;
  const last = daysIn(year, month);
  if (day === undefined) return { from: dayOf(year, month, 1), to: dayOf(year, month, last) };
  return day < 1 || day > last ? null : { from: dayOf(year, month, day), to: dayOf(year, month, day) };
}

export const monthNames = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
] as const;

/** A span as short as it can be said: "2014", "1991–2008", "February 2022", "5 February 2022", "3 March 2014 – 5 May 2015". */
export function sayDays({ from, to }: DaySpan): string {
  const [first, last] = [from.split("-").map(Number), to.split("-").map(Number)] as [number[], number[]];
  const year = (parts: readonly number[]) => String(parts[0]);
  const month = (parts: readonly number[]) => `${monthNames[parts[1]! - 1]} ${year(parts)}`;
  const join = (a: string, b: string, dash: string) => (a === b ? a : a + dash + b);
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return join(year(first), year(last), "–");
  if (from.endsWith("-01") && last[2] === daysIn(last[0]!, last[1]!))
    return join(month(first), month(last), " – ");
  return join(`${first[2]} ${month(first)}`, `${last[2]} ${month(last)}`, " – ");
}
