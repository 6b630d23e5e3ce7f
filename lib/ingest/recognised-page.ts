import { canonicalText } from "@/lib/ingest/canonical-text";
import { median, type PdfLine } from "@/lib/ingest/pdf-page";
import { type PageView, toPageSpace } from "@/lib/ingest/pdf-space";
import type { Axis, PageRun, Rect } from "@/lib/text/page-runs";

/** Pixels of the picture that was read: origin at its top left, y downwards. */
interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One word as recognition found it. */
export interface RecognisedWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly bbox: PixelBox;
  readonly symbols: readonly { readonly text: string; readonly bbox: PixelBox }[];
}

/** One line, in reading order. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  /** Ascent, x-height and descent together, in pixels. */
  readonly height: number;
}

/** How a page was drawn to be read. */
export interface Drawing {
  /** Of the page as seen, in points. */
  readonly width: number;
  readonly height: number;
  readonly pixelsPerPoint: number;
  /** Quarter turns clockwise that were needed for the text to stand upright, 0 to 3. */
  readonly turns: number;
}

/** Without a letter or digit and less certain than this, a line is dirt on the paper. */
const dirt = 50;
/** Sizes of one body differ by as much in a scan: they are all the body's. */
const sameSize = 0.2;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The lines of a recognised page as the rules of structure see them, with each word a run of its own that knows its
 * confidence. Boxes of lines are those of the page when its text stands upright; runs are in page space. Lines without
 * words are left out.
 */
export function makeLines(lines: readonly RecognisedLine[], drawing: Drawing): PdfLine[] {
  const kept = lines.map(cleanLine).filter((line) => line.words.length > 0 && !isDirt(line));
  const body = median(kept.flatMap(({ words, height }) => words.map(() => height)));
  const scale = drawing.pixelsPerPoint;
  return kept.map(({ words, height }) => {
    const runs: PageRun[] = [];
    let text = "";
    for (const word of words) {
      if (text !== "") text += " ";
      runs.push(makeRun(word, text.length, drawing));
      text += word.text;
    }
    const size = Math.abs(height - body) <= sameSize * body ? body : height;
    return {
      text,
      size: size / scale,
      bold: false,
      left: Math.min(...words.map(({ bbox }) => bbox.x0)) / scale,
      right: Math.max(...words.map(({ bbox }) => bbox.x1)) / scale,
      top: Math.min(...words.map(({ bbox }) => bbox.y0)) / scale,
      // The foot of most words: descenders and the slant of a crooked page reach below it.
      bottom: median(words.map(({ bbox }) => bbox.y1)) / scale,
      runs,
    };
  });
}

/** The mean confidence of a page's words, by their letters; 100 for a page without words. */
export function meanConfidence(lines: readonly PdfLine[]): number {
  const runs = lines.flatMap((line) => line.runs);
  const letters = runs.reduce((sum, { edges }) => sum + edges.length, 0);
  if (letters === 0) return 100;
  return Math.round(
    runs.reduce((sum, { edges, confidence = 100 }) => sum + edges.length * confidence, 0) / letters,
  );
}

function cleanLine({ words, height }: RecognisedLine): RecognisedLine {
  const clean = words.map((word) => ({ ...word, text: canonicalText(word.text).replace(/\s+/g, "") }));
  return { height, words: clean.filter(({ text }) => text !== "") };
}

const isDirt = ({ words }: RecognisedLine): boolean =>
  words.every(({ text, confidence }) => confidence < dirt && !/[\p{L}\p{N}]/u.test(text));

/** Where reading goes on the page when it goes right, or left, after so many quarter turns. */
const axesRight: readonly Axis[] = ["right", "up", "left", "down"];
const axesLeft: readonly Axis[] = ["left", "down", "right", "up"];

function makeRun(word: RecognisedWord, start: number, drawing: Drawing): PageRun {
  const leftward = rightToLeft.test(word.text);
  const axis = (leftward ? axesLeft : axesRight)[drawing.turns] ?? "right";
  const box = toPage(word.bbox, drawing);
  const ends = endsOf(word, leftward).map((x) => {
    const { left, right, top, bottom } = toPage({ ...word.bbox, x0: x, x1: x }, drawing);
    return axis === "right" || axis === "left" ? (left + right) / 2 : (top + bottom) / 2;
  });
  const confidence = Math.round(Math.min(100, Math.max(0, word.confidence)));
  return { start, axis, ...box, edges: ends, confidence };
}

/** The pixel where each UTF-16 unit of a word ends, by its symbols; shared evenly where they are not its letters. */
function endsOf({ text, bbox, symbols }: RecognisedWord, leftward: boolean): number[] {
  const [from, to] = leftward ? [bbox.x1, bbox.x0] : [bbox.x0, bbox.x1];
  const spelt = symbols.map((symbol) => symbol.text).join("") === text;
  if (!spelt) return Array.from(text, (sign, index) => ({ sign, index })).flatMap(spread(text, from, to));
  const ends = symbols.flatMap((symbol, index) => {
    const end = index === symbols.length - 1 ? to : leftward ? symbol.bbox.x0 : symbol.bbox.x1;
    return Array.from({ length: symbol.text.length }, () => end);
  });
  // Never back against the reading direction, never outside the word.
  let at = from;
  return ends.map((end) => {
    at = leftward ? Math.max(to, Math.min(at, end)) : Math.min(to, Math.max(at, end));
    return at;
  });
}

const spread = (text: string, from: number, to: number) => {
  const signs = Array.from(text).length;
  return ({ sign, index }: { sign: string; index: number }): number[] =>
    Array.from({ length: sign.length }, () => from + ((to - from) * (index + 1)) / signs);
};

/** A box of the picture in page space: turned back, in points. */
function toPage({ x0, y0, x1, y1 }: PixelBox, { width, height, pixelsPerPoint, turns }: Drawing): Rect {
  const lying = turns % 2 === 1;
  const upright: PageView = {
    left: 0,
    right: lying ? height : width,
    top: lying ? width : height,
    bottom: 0,
    turns: (4 - turns) % 4,
  };
  return toPageSpace(upright, {
    left: x0 / pixelsPerPoint,
    right: x1 / pixelsPerPoint,
    top: upright.top - y0 / pixelsPerPoint,
    bottom: upright.top - y1 / pixelsPerPoint,
  });
}
