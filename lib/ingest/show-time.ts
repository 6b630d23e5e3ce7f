import type { FormatPiece } from "@/lib/ingest/number-sections";

const day = 24 * 60 * 60;
/** Days from 30 December 1899 to 1 January 1970, and to the beginning of 1904's way of counting. */
const unixDay = 25_569;
const day1904 = 1_462;
/** 31 December 9999, the last day spreadsheets know. */
const lastDay = 2_958_465;

/** Whether a format section shows a day or a time. */
export const isTime = (pieces: readonly FormatPiece[]): boolean =>
  pieces.some(({ kind }) => kind === "date" || kind === "elapsed" || kind === "halfDay");

/**
 * A count of days in ISO form, at the precision that the format shows: 2024, 2024-05, 2024-05-31, 2024-05-31 14:30,
 * 14:30:05; time that runs on past a day as 26:30. Days count as Excel has them, with its 29 February 1900 (shown as the
 * 28th). Null for what is no date: below 0 or past 9999.
 */
export function showTime(value: number, pieces: readonly FormatPiece[], from1904: boolean): string | null {
  const seconds = Math.round((value + (from1904 ? day1904 : 0)) * day);
  if (!(value >= 0) || seconds >= (lastDay + 1) * day) return null;
  const letters = new Set(
    pieces.flatMap((piece) => (piece.kind === "date" || piece.kind === "elapsed" ? [piece.letter] : [])),
  );
  const has = (letter: string) => letters.has(letter);
  const elapsed = pieces.some(({ kind }) => kind === "elapsed");
  if (elapsed) return clock(Math.round(value * day), has("s"));
  const timed = has("h") || has("s") || pieces.some(({ kind }) => kind === "halfDay");
  const dated = has("y") || has("d") || (has("m") && !timed);
  const time = clock(seconds % day, has("s"));
  if (!dated) return time;
  const shown = dayOf(Math.floor(seconds / day));
  const date = has("d") || !has("y") || timed ? shown : shown.slice(0, has("m") ? 7 : 4);
  return timed ? `${date} ${time}` : date;
}

/** Days before the one that never was stand one later than the count from 1970 has them. */
function dayOf(serial: number): string {
  const counted = serial < 60 ? serial + 1 : serial;
  return new Date((counted - unixDay) * day * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number, toTheSecond: boolean): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const minutes = `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}`;
  return toTheSecond ? `${minutes}:${two(seconds % 60)}` : minutes;
}
