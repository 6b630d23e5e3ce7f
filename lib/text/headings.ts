import { labelOf, nextContent, opensPage, type Layout } from "@/lib/text/layout";
import type { Line } from "@/lib/text/lines";
import { breaksOff, endsSentence, isAllCapitals, isTitleCase, startsLower } from "@/lib/text/sentence";

/** A heading of `lines` lines from the line it is kept under; `marks`: units of `#` and blanks before its text. */
export interface HeadingLines {
  readonly lines: number;
  readonly level: number;
  readonly marks: number;
}

/** What parts of papers and theses are called. */
export const knownNames =
  /^(?:abstract|summary|introduction|background|literature review|method(?:s|ology)?|research methodology|results|findings|discussion|conclusions?|recommendations|limitations|references|bibliography|works cited|acknowledge?ments|appendix(?: [a-z\d]+)?|contents|key ?words|notes)$/i;
/** A number of several parts may stand right before its title: "2.1.3Title". */
const numbered = /^(\d{1,2}(?:\.\d{1,2})*)(?:\.?\s+|(?<=\.\d{1,2}))(?=\p{Lu})/u;
/** Labels of a paper's front matter: what follows them is no title, however it is capitalised. */
const frontMatter =
  /^(?:key ?words|index terms|authors?|by|corresponding author|affiliations?|e-?mail|doi|issn|volume|issue|pages?|citation|received|accepted|published|date|source)\b[^:]{0,20}:/i;
const listMark = /^(?:[-*+•◦▪‣·–=]\s|\d{1,3}[.)]\s)/;
const maxTitleLines = 4;
/** A line that only counts chapters: the capitals under it are the chapter's title. */
const chapterLabel = /^(?:chapter|part)\s+(?:\d{1,3}|[ivxl]{1,6}|[a-z]{3,12})\.?$/i;

/** True for the title of a list of references; marks and a number before it are passed over. */
export const opensReferences = (heading: string): boolean =>
  /^(?:\d+\.?\s*)?(?:references|bibliography|works cited|literature cited)$/i.test(
    heading.replace(/[#*_\s]+$|^[#*_\s]+/g, ""),
  );

/**
 * The headings of a text by their first line: `#` marks, numbered titles, capitals, known names, and one to four
 * short lines in title case between blank lines that lead to prose. Levels run from 1; a number tells the level
 * better than the count of `#`, which extractions give at random.
 */
export function findHeadings(layout: Layout): Map<number, HeadingLines> {
  const found = new Map<number, HeadingLines>();
  // From the end: whether a title leads to prose or to another heading is then known.
  for (let index = layout.lines.length - 1; index >= 0; index -= 1) {
    const heading = readHeading(layout, index, found);
    if (heading) found.set(index, heading);
  }
  return found;
}

function readHeading(
  layout: Layout,
  index: number,
  after: ReadonlyMap<number, HeadingLines>,
): HeadingLines | null {
  const line = layout.lines[index];
  if (!line || line.blank || layout.furniture[index]) return null;
  if (layout.form === "markdown") {
    const marks = /^#{1,6}\s+(?=\S)/.exec(line.text)?.[0];
    if (marks) {
      const title = line.text.slice(marks.length).replace(/^[*_]+|[*_]+$/g, "");
      const level = knownNames.test(title) ? 2 : (numberedLevel(title) ?? marks.trim().length);
      return { lines: 1, level, marks: marks.length };
    }
  }
  if (line.raw.trim().includes("\t") || !opensGroup(layout, index)) return null;
  const heading = readNumbered(layout, index) ?? readBare(layout, index, after);
  return heading && { ...heading, lines: heading.lines + wrappedLines(layout, index, heading, after) };
}

/**
 * How many lines more a title has that goes on after one blank line, as scans are often read: the title's last line is
 * nearly full, or it is the title in capitals under a chapter's number; and the rest is one short line like it.
 */
function wrappedLines(
  layout: Layout,
  index: number,
  { lines }: HeadingLines,
  after: ReadonlyMap<number, HeadingLines>,
): number {
  const last = layout.lines[index + lines - 1];
  const rest = layout.lines[index + lines + 1];
  const found = after.get(index + lines + 1);
  if (!layout.hardWrapped || !last || !rest || !found || found.lines !== 1) return 0;
  if (!layout.lines[index + lines]?.blank || rest.text.length >= last.text.length) return 0;
  if (knownNames.test(rest.text) || numbered.test(rest.text)) return 0;
  const chapter = chapterLabel.test(layout.lines[previousContent(layout, index)]?.text ?? "");
  if (chapter) return isAllCapitals(last.text) && isAllCapitals(rest.text) ? 2 : 0;
  return last.text.length >= 0.75 * layout.width && !isAllCapitals(rest.text) ? 2 : 0;
}

function previousContent(layout: Layout, index: number): number {
  let at = index - 1;
  while (layout.lines[at]?.blank || layout.furniture[at]) at -= 1;
  return at;
}

/** True after a blank line, at a page's top, and for a line alone under one that ended its paragraph before it was full. */
function opensGroup(layout: Layout, index: number): boolean {
  const before = layout.lines[index - 1];
  const line = layout.lines[index];
  if (!before || before.blank || layout.furniture[index - 1]) return true;
  if (line !== undefined && opensPage(layout, line)) return true;
  const ended = endsSentence(before.text) && before.text.length < 0.8 * layout.width;
  return layout.hardWrapped && ended && (layout.lines[index + 1]?.blank ?? false);
}

/** "2." is a chapter under the title (2), "2.1" one below it (3). */
function numberedLevel(title: string): number | null {
  const number = numbered.exec(title)?.[1];
  return number === undefined ? null : Math.min(6, number.split(".").length + 1);
}

function readNumbered(layout: Layout, index: number): HeadingLines | null {
  const line = layout.lines[index];
  const number = line && numbered.exec(line.text)?.[1];
  if (!line || !number || line.text.length > 140 || endsSentence(line.text)) return null;
  const level = Math.min(6, number.split(".").length + 1);
  if (number.includes(".")) return { lines: numberedLines(layout, index), level, marks: 0 };
  const title = line.text.slice(number.length);
  const closed = layout.lines[index + 1]?.blank ?? true;
  return closed && line.text.length <= 80 && (isTitleCase(title) || isAllCapitals(title))
    ? { lines: 1, level, marks: 0 }
    : null;
}

/** A numbered title goes on while its lines are nearly full and the next still looks like a title. */
function numberedLines(layout: Layout, index: number): number {
  let count = 1;
  while (count < maxTitleLines) {
    const line = layout.lines[index + count - 1];
    const next = layout.lines[index + count];
    const full = layout.hardWrapped && line !== undefined && line.text.length >= 0.75 * layout.width;
    if (!full || !next || next.blank || endsSentence(next.text) || !isTitleCase(next.text)) break;
    count += 1;
  }
  return count;
}

function readBare(
  layout: Layout,
  index: number,
  after: ReadonlyMap<number, HeadingLines>,
): HeadingLines | null {
  if (knownNames.test(layout.lines[index]?.text.replace(/:$/, "") ?? ""))
    return { lines: 1, level: 2, marks: 0 };
  const capitals = capitalLines(layout, index);
  if (capitals > 0) return { lines: capitals, level: 1, marks: 0 };
  const count = groupLength(layout, index);
  const group = layout.lines.slice(index, index + count).map((line) => line.text);
  const title = group.join(" ").replace(/^\*\*(.+)\*\*$/, "$1");
  if (count > maxTitleLines || title.length > 200 || endsSentence(title) || !mayBeTitle(layout, title))
    return null;
  if (isAllCapitals(title) && title.length >= 4) return { lines: count, level: 1, marks: 0 };
  if (!isTitleCase(title)) return null;
  if (index === nextContent(layout, -1) && title.split(/\s+/).length >= 4)
    return { lines: count, level: 1, marks: 0 };
  const next = nextContent(layout, index + count - 1);
  const below = after.get(next);
  if (below && below.marks === 0 && below.level >= 2) return { lines: count, level: 2, marks: 0 };
  return leadsToProse(layout, next) ? { lines: count, level: 3, marks: 0 } : null;
}

/** Lines of capitals right above running text, without a blank line between: how many, or 0. */
function capitalLines(layout: Layout, index: number): number {
  if (!layout.hardWrapped) return 0;
  let count = 0;
  const isTitle = (line: Line | undefined) =>
    line !== undefined && !line.blank && line.text.length >= 16 && isAllCapitals(line.text);
  while (isTitle(layout.lines[index + count])) count += 1;
  const below = layout.lines[index + count];
  if (count === 0 || count > maxTitleLines || !below || below.blank) return 0;
  return below.text.length >= 0.6 * layout.width && /\p{Ll}/u.test(below.text) ? count : 0;
}

function mayBeTitle(layout: Layout, title: string): boolean {
  if (listMark.test(title) || frontMatter.test(title) || /[*†‡§]$|@|:\/\/|\]\(/.test(title)) return false;
  const label = labelOf(title);
  return label === null || !layout.speakers.has(label);
}

function groupLength(layout: Layout, index: number): number {
  let count = 1;
  for (;;) {
    const line = layout.lines[index + count];
    if (!line || line.blank || opensPage(layout, line)) return count;
    count += 1;
  }
}

function leadsToProse(layout: Layout, index: number): boolean {
  const line = layout.lines[index];
  if (!line || startsLower(line.text)) return false;
  const enough = layout.hardWrapped ? Math.min(60, 0.6 * layout.width) : 60;
  if (line.text.length >= enough || listMark.test(line.text)) return true;
  return /[.?!]["”’)\]]*$/.test(line.text) || (line.text.length >= 30 && breaksOff(line.text));
}
