/** A box in PDF user space: points, origin at the bottom left of the page. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One character as the page draws it. */
export interface Glyph {
  readonly text: string;
  readonly box: Box;
  /** Font size in points. */
  readonly size: number;
}

/** One line in content order. */
export interface PdfLine extends Box {
  readonly text: string;
  readonly size: number;
}

export interface PdfPage {
  /** The page's name in the file; "" when it has none. */
  readonly label: string;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

const alef = /^[\u0622\u0623\u0625\u0627]$/;
const lam = "\u0644";
const mark = /^\p{Mn}$/u;

/**
 * One line of a page from its glyphs in content order; null without visible text. Marks that the page draws before
 * the line's first letter go back to the letter they stand over, and a lam-alef ligature, which gives its two letters
 * the same box in the order they are drawn, goes back to reading order.
 */
export function makeLine(glyphs: readonly Glyph[]): PdfLine | null {
  const ordered = swapLamAlef(placeMarks(glyphs));
  const text = ordered
    .map((glyph) => glyph.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  const drawn = ordered.filter((glyph) => glyph.text.trim() !== "" && glyph.box.right > glyph.box.left);
  if (text === "") return null;
  return {
    text,
    size: median(drawn.map((glyph) => glyph.size)),
    left: Math.min(...drawn.map(({ box }) => box.left)),
    right: Math.max(...drawn.map(({ box }) => box.right)),
    top: Math.max(...drawn.map(({ box }) => box.top)),
    bottom: Math.min(...drawn.map(({ box }) => box.bottom)),
  };
}

/**
 * Lines in content order, with those joined again that stand side by side on one line of print: engines end a line
 * at every raised or lowered sign.
 */
export function joinRaised(lines: readonly PdfLine[]): PdfLine[] {
  const joined: PdfLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const size = Math.max(last?.size ?? 0, line.size);
    const gap = last ? line.left - last.right : Infinity;
    const beside = last !== undefined && gap > -0.3 * size && gap < size;
    if (!beside || Math.abs(last.bottom - line.bottom) > 0.6 * size) {
      joined.push(line);
      continue;
    }
    joined[joined.length - 1] = {
      text: gap > 0.2 * size ? `${last.text} ${line.text}` : last.text + line.text,
      size: last.text.length >= line.text.length ? last.size : line.size,
      left: Math.min(last.left, line.left),
      right: Math.max(last.right, line.right),
      top: Math.max(last.top, line.top),
      bottom: last.text.length >= line.text.length ? last.bottom : line.bottom,
    };
  }
  return joined;
}

function placeMarks(glyphs: readonly Glyph[]): Glyph[] {
  const first = glyphs.findIndex((glyph) => !mark.test(glyph.text));
  if (first <= 0) return [...glyphs];
  const placed = glyphs.slice(first);
  for (const floating of glyphs.slice(0, first)) {
    const centre = (floating.box.left + floating.box.right) / 2;
    const base = placed.findIndex(
      ({ text, box }) => /\p{L}/u.test(text) && box.left <= centre && centre <= box.right,
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
    const same =
      Math.abs(before.box.left - after.box.left) + Math.abs(before.box.right - after.box.right) < 0.01;
    if (same) [glyphs[index - 1], glyphs[index]] = [after, before];
  }
  return glyphs;
}

/** The middle value, the upper of two; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
