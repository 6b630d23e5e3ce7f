import { offset, type Range } from "@/lib/shared/offset";
import type { Line } from "@/lib/text/lines";
import { endsSentence, startsLower } from "@/lib/text/sentence";

export type TextForm = "plain" | "markdown";

/** What the rules need to know of a whole text before they look at one line. */
export interface Layout {
  readonly form: TextForm;
  readonly lines: readonly Line[];
  /** The text's lines end where the page ended, not where the paragraph ends. */
  readonly hardWrapped: boolean;
  /** The usual length of a full line, in UTF-16 units; 0 for a text without lines. */
  readonly width: number;
  /** Names that open the turns of a transcript, without their colon. */
  readonly speakers: ReadonlySet<string>;
  /** By line: a page number or a running head. */
  readonly furniture: readonly boolean[];
}

const pageNumber = /^(?:page\s+)?[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;
const runningHead = /^(?:vol(?:ume|\.)?\s*[\divxlc]+\b.{0,60}\d|https?:\/\/\S+|www\.\S+)\)?$/i;
const speakerLabel = /^(?:\*\*)?([\p{Lu}\p{N}][\p{L}\p{N} .'’_-]{0,29}):(?:\*\*)?(?=\s|$)/u;

/** The label that opens a line, such as `Interviewer` of "Interviewer: …"; null without one. */
export const labelOf = (line: string): string | null => speakerLabel.exec(line)?.[1] ?? null;

/** What the source of a text tells of its lines, by line number from 0, when lines break where the page did. */
export interface KnownLines {
  /** Page numbers and running heads. */
  readonly furniture: ReadonlySet<number>;
  /** Level and number of lines of headings, by their first line. */
  readonly headings: ReadonlyMap<number, { readonly lines: number; readonly level: number }>;
}

/** Measures a text: how its lines break, who speaks in it, and which lines belong to the page only. */
export function measureLayout(lines: readonly Line[], form: TextForm, known?: KnownLines): Layout {
  const lengths = lines.filter((line) => !line.blank).map((line) => line.text.length);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.9))] ?? 0;
  const hardWrapped =
    known !== undefined || (form === "plain" && lengths.length >= 4 && width >= 30 && width <= 110);
  const furniture = known ? lines.map((_, index) => known.furniture.has(index)) : findFurniture(lines);
  return { form, lines, hardWrapped, width, speakers: findSpeakers(lines), furniture };
}

/** Labels that open at least three lines, when at least two labels do: one repeated label may be a form's field. */
function findSpeakers(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = labelOf(line.text);
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([, count]) => count >= 3).map(([label]) => label);
  return new Set(repeated.length >= 2 ? repeated : []);
}

/**
 * A page number, or a known form of running head, alone between blank lines; or a line that returns at least three
 * times, digits apart, and mostly cuts a sentence in two or stands beside a page number. A repeated answer of a
 * transcript does neither.
 */
function findFurniture(lines: readonly Line[]): boolean[] {
  const alone = (index: number) =>
    !lines[index]?.blank && (lines[index - 1]?.blank ?? true) && (lines[index + 1]?.blank ?? true);
  const furniture = lines.map((line, index) => alone(index) && pageNumber.test(line.text));
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (!alone(index) || furniture[index] || line.text.length > 120 || line.raw.trim().includes("\t")) return;
    const masked = line.text.replace(/\d+/g, "0");
    if ((masked.match(/\p{L}/gu) ?? []).length < 5) return;
    if (runningHead.test(line.text) && cutsSentence(lines, index)) furniture[index] = true;
    const known = places.get(masked);
    if (known) known.push(index);
    else places.set(masked, [index]);
  });
  for (const indexes of places.values()) {
    if (indexes.length < 3) continue;
    const certain = indexes.filter(
      (index) => cutsSentence(lines, index) || besideNumber(lines, furniture, index),
    );
    if (certain.length * 2 >= indexes.length) for (const index of indexes) furniture[index] = true;
  }
  return furniture;
}

function neighbour(lines: readonly Line[], index: number, step: 1 | -1): number {
  let at = index + step;
  while (lines[at]?.blank) at += step;
  return at;
}

function cutsSentence(lines: readonly Line[], index: number): boolean {
  const before = lines[neighbour(lines, index, -1)];
  const after = lines[neighbour(lines, index, 1)];
  if (!before || !after || endsSentence(before.text)) return false;
  return startsLower(after.text) || before.text.length >= 30;
}

const besideNumber = (lines: readonly Line[], furniture: readonly boolean[], index: number): boolean =>
  furniture[neighbour(lines, index, -1)] === true || furniture[neighbour(lines, index, 1)] === true;

/** A lone leading space of a hard-wrapped line: what a lost page break leaves behind. */
export const opensPage = (layout: Layout, line: Line): boolean =>
  layout.hardWrapped && line.indent === 1 && line.raw.startsWith(" ");

/** The next line after `index` that is neither blank nor furniture; the number of lines when there is none. */
export function nextContent(layout: Layout, index: number): number {
  let at = index + 1;
  while (at < layout.lines.length && (layout.lines[at]?.blank || layout.furniture[at])) at += 1;
  return at;
}

/** From the first to the last character of two lines and all between; both must have text. */
export function hullOf(layout: Layout, first: number, last: number): Range {
  return { start: offset(layout.lines[first]?.start ?? 0), end: offset(layout.lines[last]?.end ?? 0) };
}
