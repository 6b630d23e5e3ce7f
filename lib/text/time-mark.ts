/** A point or stretch of time written in a text. Milliseconds; `at` and `length` in UTF-16 units. */
export interface TimeMark {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end?: number;
}

/** `1:02:03.4`, `02:03`; hours, minutes, seconds and up to three digits of a second after a point or comma. */
const clock = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const stretch = String.raw`(${clock})(?:\s*(?:-->|[-–—])\s*(${clock}))?`;

/** In brackets of some kind, or between `#` with tenths after a hyphen, as f4 writes them. */
const bracketed = String.raw`\[\s*${stretch}\s*\]|\(\s*${stretch}\s*\)|<\s*${stretch}\s*>|#(${clock}(?:-\d)?)#`;

const openingMark = new RegExp(`^(?:${bracketed})`);
const closingMark = new RegExp(`(?:${bracketed})$`);
const openingBare = new RegExp(String.raw`^(?:${stretch})(?=\s|$)`);

/** Milliseconds of a clock time such as `1:02:03.4` or f4's `00:01:20-5`; null when it is none (61 seconds). */
export function parseClock(words: string): number | null {
  const found = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,-](\d{1,3}))?$/.exec(words);
  if (found === null) return null;
  const [hours, minutes, seconds] = [found[1] ?? "0", found[2]!, found[3]!].map(Number) as [
    number,
    number,
    number,
  ];
  if (seconds > 59 || (found[1] !== undefined && minutes > 59)) return null;
  return (hours * 3600 + minutes * 60 + seconds) * 1000 + Number((found[4] ?? "0").padEnd(3, "0"));
}

/** A time as people read it, to the second: `0:03`, `12:31`, `1:02:03`. Milliseconds, at least 0. */
export function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** The mark in brackets or `#` that opens a line; null without one. */
export const openingTime = (line: string): TimeMark | null => toMark(openingMark.exec(line));

/** The mark in brackets or `#` that closes a line; null without one. */
export const closingTime = (line: string): TimeMark | null => toMark(closingMark.exec(line));

/** A time without brackets that opens a line and stands alone or before a blank; null without one. */
export const openingClock = (line: string): TimeMark | null => toMark(openingBare.exec(line));

function toMark(found: RegExpExecArray | null): TimeMark | null {
  if (found === null) return null;
  const [first, last] = found.slice(1).filter((group) => group !== undefined);
  const start = parseClock(first ?? "");
  const end = last === undefined ? null : parseClock(last);
  if (start === null || (last !== undefined && end === null)) return null;
  return { at: found.index, length: found[0].length, start, ...(end !== null && end > start && { end }) };
}
