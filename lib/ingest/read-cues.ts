import { readCueWords, type Voice } from "@/lib/ingest/cue-words";
import { parseClock } from "@/lib/text/time-mark";

/** What is heard from one time to another, in milliseconds from the recording's beginning. */
export interface Cue extends Voice {
  readonly from: number;
  readonly to: number;
}

const clock = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}`;
const timing = new RegExp(String.raw`^\s*(${clock})\s*-->\s*(${clock})(?:\s.*)?$`);

/** True for text that begins as WebVTT must: the word, then nothing or a blank. */
export const isVtt = (beginning: string): boolean => /^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(beginning);

/** True for text that begins as SubRip does: a number, a line of times with commas or points, and words. */
export function isSrt(beginning: string): boolean {
  const lines = beginning.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  return first >= 0 && /^\s*\d+\s*$/.test(lines[first] ?? "") && timing.test(lines[first + 1] ?? "");
}

/**
 * The cues of a WebVTT or SubRip file, in the order of the file, each voice on its own. Line ends are LF. Comments,
 * styles, regions, identifiers and settings are passed over, and so is a cue without words or with impossible times. A
 * cue's words end at a blank line; what stands behind it and before the next line of times belongs to no cue in WebVTT,
 * but to the cue in SubRip, which some programs write so.
 */
export function readCues(text: string): Cue[] {
  const vtt = isVtt(text);
  const lines = text.split("\n");
  const starts = lines.flatMap((line, index) => (timing.test(line) ? [index] : []));
  return starts.flatMap((start, index) => {
    const [, from = "", to = ""] = timing.exec(lines[start] ?? "") ?? [];
    const [begin, end] = [parseClock(from), parseClock(to)];
    if (begin === null || end === null || end < begin) return [];
    const next = starts[index + 1];
    const until = next === undefined ? lines.length : beforeIdentifier(lines, next);
    const body = lines.slice(start + 1, until);
    const blank = body.findIndex((line) => line.trim() === "");
    const words = vtt && blank >= 0 ? body.slice(0, blank) : body;
    return readCueWords(words.join("\n")).map((voice) => ({ ...voice, from: begin, to: end }));
  });
}

/** The line above a line of times is its identifier unless it is blank or words of the cue before. */
function beforeIdentifier(lines: readonly string[], timingLine: number): number {
  const above = lines[timingLine - 1] ?? "";
  const opensGroup = (lines[timingLine - 2] ?? "").trim() === "";
  return above.trim() !== "" && (opensGroup || /^\s*\d+\s*$/.test(above)) ? timingLine - 1 : timingLine;
}
