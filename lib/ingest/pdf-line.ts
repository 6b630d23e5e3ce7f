import { median, type Glyph, type PdfLine } from "@/lib/ingest/pdf-page";
import { makeRuns } from "@/lib/ingest/pdf-runs";
import type { TagSpan } from "@/lib/ingest/pdf-tags";
import type { Rect } from "@/lib/text/page-runs";

/** A line while its glyphs are still put together; their texts, joined, are the line's text. */
export interface DrawnLine extends Rect {
  readonly glyphs: readonly Glyph[];
  readonly size: number;
}

const alef = /^[\u0622\u0623\u0625\u0627]$/;
const lam = "\u0644";
const mark = /^\p{Mn}$/u;
const isBlank = (glyph: Glyph): boolean => glyph.text === " ";

/**
 * One line of a page from its glyphs in content order; null without visible text. White space collapses to one blank.
 * Marks that the page draws before the line's first letter go back to the letter they stand over, and a lam-alef
 * ligature, which gives its two letters the same box in the order they are drawn, goes back to reading order.
 */
export function drawLine(found: readonly Glyph[]): DrawnLine | null {
  const glyphs = collapseBlanks(swapLamAlef(placeMarks(found)));
  if (glyphs.length === 0) return null;
  const drawn = glyphs.filter((glyph) => !isBlank(glyph) && glyph.right > glyph.left);
  return {
    glyphs,
    size: median(drawn.map((glyph) => glyph.size)),
    left: Math.min(...drawn.map(({ left }) => left)),
    right: Math.max(...drawn.map(({ right }) => right)),
    top: Math.min(...drawn.map(({ top }) => top)),
    bottom: Math.max(...drawn.map(({ bottom }) => bottom)),
  };
}

/** A line as the rules of structure see it, with the places of its characters. */
export function finishLine({ glyphs, size, left, right, top, bottom }: DrawnLine): PdfLine {
  const letters = glyphs.filter((glyph) => /\p{L}/u.test(glyph.text));
  const bold = letters.filter((glyph) => glyph.bold).length * 2 > letters.length;
  const text = glyphs.map((glyph) => glyph.text).join("");
  const tags = findTagSpans(glyphs);
  return {
    ...{ text, size, bold, left, right, top, bottom, runs: makeRuns(glyphs) },
    ...(tags.length > 0 && { tags }),
  };
}

/** Stretches of glyphs with the same tag; a blank within one belongs to it. */
function findTagSpans(glyphs: readonly Glyph[]): TagSpan[] {
  const spans: TagSpan[] = [];
  let at = 0;
  for (const glyph of glyphs) {
    const start = at;
    at += glyph.text.length;
    if (isBlank(glyph) || glyph.tag === undefined) continue;
    const last = spans.at(-1);
    if (last?.tag === glyph.tag) spans[spans.length - 1] = { ...last, end: at };
    else spans.push({ start, end: at, tag: glyph.tag });
  }
  return spans;
}

/**
 * Lines in content order, with those joined again that stand side by side on one line of print: engines end a line
 * at every raised or lowered sign.
 */
export function joinRaised(lines: readonly DrawnLine[]): DrawnLine[] {
  const joined: DrawnLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (!last || !standsBeside(last, line)) {
      joined.push(line);
      continue;
    }
    const gap = line.left - last.right;
    const main = last.glyphs.length >= line.glyphs.length ? last : line;
    joined[joined.length - 1] = {
      glyphs: [...last.glyphs, ...(gap > 0.2 * main.size ? [blankAfter(last)] : []), ...line.glyphs],
      size: main.size,
      left: Math.min(last.left, line.left),
      right: Math.max(last.right, line.right),
      top: Math.min(last.top, line.top),
      bottom: main.bottom,
    };
  }
  return joined;
}

/** A raised sign may stand over a lowered one; both reach into the height of their line. */
function standsBeside(last: DrawnLine, line: DrawnLine): boolean {
  const size = Math.max(last.size, line.size);
  const gap = line.left - last.right;
  const isSign = Math.min(last.size, line.size) < 0.85 * size;
  if (gap >= size || gap <= (isSign ? -2 : -0.3) * size) return false;
  if (gap < -0.3 * size && line.right < last.right - size) return false;
  const shared = Math.min(last.bottom, line.bottom) - Math.max(last.top, line.top);
  const lower = Math.min(last.bottom - last.top, line.bottom - line.top);
  return Math.abs(last.bottom - line.bottom) <= 0.6 * size || (isSign && shared >= 0.5 * lower);
}

const blankAfter = ({ right, top, bottom, size }: DrawnLine): Glyph => ({
  text: " ",
  size,
  bold: false,
  left: right,
  right,
  top,
  bottom,
});

function collapseBlanks(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    if (glyph.text === "" || (isBlank(glyph) && (kept.length === 0 || isBlank(kept.at(-1) ?? glyph))))
      continue;
    kept.push(glyph);
  }
  const last = kept.at(-1);
  return last && isBlank(last) ? kept.slice(0, -1) : kept;
}

function placeMarks(glyphs: readonly Glyph[]): Glyph[] {
  const first = glyphs.findIndex((glyph) => !mark.test(glyph.text));
  if (first <= 0) return [...glyphs];
  const placed = glyphs.slice(first);
  for (const floating of glyphs.slice(0, first)) {
    const centre = (floating.left + floating.right) / 2;
    const base = placed.findIndex(
      ({ text, left, right }) => /\p{L}/u.test(text) && left <= centre && centre <= right,
    );
    placed.splice(base + 1, 0, floating);
  }
  return placed;
}

function swapLamAlef(glyphs: Glyph[]): Glyph[] {
  for (let index = 1; index < glyphs.length; index += 1) {
    const before = glyphs[index - 1];
    const after = glyphs[index];
    if (!before || !after || !alef.test(before.text) || after.text !== lam) continue;
    const same = Math.abs(before.left - after.left) + Math.abs(before.right - after.right) < 0.01;
    if (same) [glyphs[index - 1], glyphs[index]] = [after, before];
  }
  return glyphs;
}
