import type { PdfLine } from "@/lib/ingest/pdf-page";
import { roomOf, type Strip } from "@/lib/ingest/pdf-strips";
import { bullet } from "@/lib/ingest/pdf-item-marks";
import { mainTag } from "@/lib/ingest/pdf-tags";
import { isCaption } from "@/lib/text/caption";
import { knownNames } from "@/lib/text/headings";
import { endsSentence, isAllCapitals, isTitleCase } from "@/lib/text/sentence";

/** A heading of `lines` lines from the line it is kept under. */
export interface PdfHeading {
  readonly lines: number;
  readonly level: number;
}

/** What headings stand out from. */
export interface BodyStyle {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Lines at least this much larger than the body are headings. */
const headingSize = 1.12;
/** Bold or numbered lines must be this large. */
const leastSize = 0.9;
const maxLines = 4;
const maxLength = 220;
const maxCommas = 4;
/** A heading that looks like the text stands this many times the usual distance below it. */
const apartPitch = 1.2;

const decimal = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\p{Lu})/u;
/** Of a section within a chapter: "4.2." */
const chapter = /^\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?=\p{Lu})/u;
const roman = /^([IVX]{1,5})[.)]?\s+(?=\p{Lu})/u;

interface Candidate {
  readonly at: number;
  readonly lines: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

/**
 * The headings of a document by their first line: larger or bold lines that end no sentence, numbered titles, known
 * names and capitals that stand apart. `pages`: lines with their strips; lines without are something else. The first
 * heading of the first page is the title (1) unless it is numbered or has a known name. A number tells the level ("2.1":
 * 3); else the size does, bold before plain. Where the file's tags name headings, those are the headings, and besides them
 * only what is set larger than the text.
 */
export function findPdfHeadings(
  pages: readonly { readonly lines: readonly PdfLine[]; readonly strips: readonly (Strip | null)[] }[],
  body: BodyStyle,
): Map<number, PdfHeading>[] {
  const tagged = pages.map(({ lines, strips }) => findTagged(lines, strips));
  const isTagged = tagged.some(({ size }) => size > 0);
  const found = pages.map(({ lines, strips }, page) =>
    findOnPage(lines, strips, body).filter(
      ({ at, size }) => !isTagged || (size >= headingSize * body.size && !isCovered(tagged[page], at)),
    ),
  );
  found[0] = dropNames(found[0] ?? []);
  const [first] = found[0];
  const title = first && !isPart(first.text) ? first : undefined;
  const levels = rankStyles(
    found.flat().filter((candidate) => candidate !== title),
    title ? 2 : 1,
  );
  return found.map(
    (candidates, page) =>
      new Map<number, PdfHeading>([
        ...(tagged[page] ?? []),
        ...candidates.map((candidate): [number, PdfHeading] => [
          candidate.at,
          {
            lines: candidate.lines,
            level:
              candidate === title
                ? 1
                : (numberedLevel(candidate.text) ?? levels.get(styleOf(candidate)) ?? 1),
          },
        ]),
      ]),
  );
}

/** Headings that the file's tags name: lines of one element that follow one another. */
function findTagged(lines: readonly PdfLine[], strips: readonly (Strip | null)[]): Map<number, PdfHeading> {
  const found = new Map<number, PdfHeading>();
  for (let at = 0; at < lines.length;) {
    const tag = strips[at] ? mainTag(lines[at]!) : null;
    let to = at + 1;
    if (tag?.role === "heading") {
      while (to < lines.length && strips[to] && mainTag(lines[to]!) === tag) to += 1;
      const text = lines
        .slice(at, to)
        .map((line) => line.text)
        .join(" ");
      if (text.length <= maxLength) found.set(at, { lines: to - at, level: tag.level });
    }
    at = to;
  }
  return found;
}

const isCovered = (headings: ReadonlyMap<number, PdfHeading> | undefined, at: number): boolean =>
  [...(headings ?? [])].some(([from, { lines }]) => at >= from && at < from + lines);

/** Between a title and the first part that has a known name or a number stand authors and where they work. */
function dropNames(candidates: readonly Candidate[]): Candidate[] {
  const part = candidates.findIndex(({ text }) => isPart(text));
  const largest = Math.max(...candidates.map(({ size }) => size));
  return candidates.filter(({ size }, index) => index >= part || size >= largest);
}

const isPart = (text: string): boolean =>
  decimal.test(text) || roman.test(text) || knownNames.test(text.replace(/:$/, ""));

function findOnPage(
  lines: readonly PdfLine[],
  strips: readonly (Strip | null)[],
  body: BodyStyle,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < lines.length;) {
    const count = groupLength(lines, strips, at);
    const group = lines.slice(at, at + count);
    const [first] = group;
    const text = group.map((line) => line.text).join(" ");
    const apart = setApart(lines, strips, at, count);
    const fits = count <= maxLines && !runsIn(lines, strips, at + count - 1);
    if (first && strips[at] && fits && isHeading(text, first, body, apart))
      found.push({ at, lines: count, text, size: first.size, bold: first.bold });
    at += Math.max(1, count);
  }
  return found;
}

/** Lines from `at` on that look alike and follow one another closely. */
function groupLength(lines: readonly PdfLine[], strips: readonly (Strip | null)[], at: number): number {
  let count = 1;
  for (;;) {
    const above = lines[at + count - 1];
    const line = lines[at + count];
    const strip = strips[at];
    if (!above || !line || !strip || strips[at + count] !== strip) return count;
    const alike = Math.abs(above.size - line.size) < 0.04 * above.size && above.bold === line.bold;
    const distance = line.bottom - above.bottom;
    if (!alike || distance > 1.7 * line.size || decimal.test(line.text)) return count;
    // The last line of a numbered title leaves room, and the text below begins at once.
    if (chapter.test(lines[at]?.text ?? "") && roomOf(above, strip) > 0.25 * (above.right - above.left))
      return count;
    count += 1;
  }
}

/** The line is full and the next one, which looks otherwise, stands close below: its bold words open a paragraph. */
function runsIn(lines: readonly PdfLine[], strips: readonly (Strip | null)[], at: number): boolean {
  const [line, next, strip] = [lines[at], lines[at + 1], strips[at]];
  if (!line || !next || !strip || strips[at + 1] !== strip || line.size > headingSize * next.size)
    return false;
  return roomOf(line, strip) < 2 * line.size && next.bottom - line.bottom <= apartPitch * strip.pitch;
}

/** More room than usual above the group, or nothing of its strip. */
function setApart(
  lines: readonly PdfLine[],
  strips: readonly (Strip | null)[],
  at: number,
  count: number,
): boolean {
  const strip = strips[at];
  const gap = (upper: PdfLine | undefined, lower: PdfLine | undefined, same: boolean) =>
    !upper || !lower || !same || lower.bottom - upper.bottom > apartPitch * (strip?.pitch ?? 0);
  const above = gap(lines[at - 1], lines[at], strips[at - 1] === strip);
  const below = gap(lines[at + count - 1], lines[at + count], strips[at + count] === strip);
  return above && (below || lines[at]?.bold === true);
}

function isHeading(text: string, first: PdfLine, body: BodyStyle, apart: boolean): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const wordy = letters >= 2 && letters * 2 >= text.replace(/\s/g, "").length;
  if (!wordy || text.length > maxLength || isCaption(text) || isNoTitle.test(text) || isItem(text))
    return false;
  const numbered = decimal.test(text) || roman.test(text);
  if (endsSentence(text.replace(/[?:]$/, ""))) return false;
  if (first.size >= headingSize * body.size) return true;
  if (first.size < leastSize * body.size) return false;
  // Authors of a paper are named in bold, too.
  if (first.bold && !body.bold) return (apart || numbered) && text.split(",").length <= maxCommas;
  if (knownNames.test(text.replace(/^[\d.]+\s+|:$/g, ""))) return true;
  if (!apart || text.length > 120) return false;
  return numbered ? isTitle(text) : isAllCapitals(text) && letters >= 4;
}

/** Captions, what a paper's front matter says of itself, and addresses. */
const isNoTitle =
  /^(?:table|figure|fig\.?)\s+(?:\d+|[IVX]+)\b|^(?:key ?words|index terms|abstract)\s*[:—–-]\s*\S|@\S+\.\w/i;

/** A bullet, or a number with a small letter behind it. */
const isItem = (text: string): boolean =>
  bullet.test(text) || /^\(?(?:\d{1,3}|[a-z])[.)]\s+\p{Ll}/u.test(text);

const isTitle = (text: string): boolean => {
  const title = text.replace(decimal, "").replace(roman, "");
  return isTitleCase(title) || isAllCapitals(title) || decimal.exec(text)?.[1]?.includes(".") === true;
};

/** "2." is a chapter under the title (2), "2.1" one below it (3). */
function numberedLevel(text: string): number | null {
  const number = decimal.exec(text)?.[1];
  if (number !== undefined) return Math.min(6, number.split(".").length + 1);
  return roman.test(text) ? 2 : null;
}

const styleOf = ({ size, bold, text }: Candidate): string =>
  `${Math.round(2 * size) / 2} ${bold} ${isAllCapitals(text)}`;

/** Levels of styles: as numbers have them where they are numbered, else from `highest` on by size, bold and capitals first. */
function rankStyles(candidates: readonly Candidate[], highest: number): Map<string, number> {
  const styles = new Map<string, Candidate>();
  for (const candidate of candidates)
    if (!styles.has(styleOf(candidate))) styles.set(styleOf(candidate), candidate);
  const order = [...styles].sort(
    ([, a], [, b]) =>
      b.size - a.size ||
      Number(b.bold) - Number(a.bold) ||
      Number(isAllCapitals(b.text)) - Number(isAllCapitals(a.text)),
  );
  const levels = new Map<string, number>();
  let next = highest;
  for (const [style] of order) {
    const known = candidates
      .filter((candidate) => styleOf(candidate) === style)
      .map((candidate) => numberedLevel(candidate.text))
      .filter((level) => level !== null);
    const level = known.length > 0 ? Math.min(...known) : next;
    levels.set(style, Math.min(6, level));
    next = Math.max(next, level + 1);
  }
  return levels;
}
