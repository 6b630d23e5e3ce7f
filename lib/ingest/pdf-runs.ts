import type { Glyph } from "@/lib/ingest/pdf-page";
import type { Axis, PageRun, Rect } from "@/lib/text/page-runs";

/** A wider gap than this many times the size parts a run: other cells, other columns. */
const widestGap = 2;
/** How far back a glyph may begin before the end of the one before, times its size: kerning, slanted type. */
const overlap = 0.4;
/** A run may be this many times as high as its glyphs: raised signs belong to it, slanting lines do not. */
const tallest = 1.7;

const rightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]$/u;
/** Marks that take no room along the line; vowel signs that do (Mc) are letters here. */
const combining = /^[\p{Mn}\p{Me}]$/u;
const isCombining = (text: string): boolean => text.charCodeAt(0) >= 0x300 && combining.test(text);
const letter = /^[\p{L}\p{N}]$/u;

/**
 * The runs of a line from its glyphs in reading order. Offsets count UTF-16 units from the line's beginning. Every
 * glyph with a box is in a run; a blank is in one when its neighbours on both sides are, and reaches from one to the
 * other. Letters that share one box (a ligature) share its width evenly; marks and second halves of surrogate pairs
 * have none of their own.
 */
export function makeRuns(glyphs: readonly Glyph[]): PageRun[] {
  const runs: PageRun[] = [];
  let open: OpenRun | null = null;
  const close = () => {
    if (open) runs.push(makeRun(open.pieces, open.axis ?? loneAxis(open.pieces)));
    open = null;
  };
  let offset = 0;
  let blanks: Piece[] = [];
  for (const glyph of glyphs) {
    const piece: Piece = { glyph, offset };
    offset += glyph.text.length;
    if (glyph.text === " ") {
      blanks.push(piece);
      continue;
    }
    const run: OpenRun | null = open;
    if (!hasBox(glyph)) {
      // What has no place goes with what stands before it, or has none.
      if (run && blanks.length === 0) run.pieces.push(piece);
      else close();
      continue;
    }
    const step: Axis | "same" | null = run ? stepTo(run, glyph) : null;
    if (run && step !== null) {
      run.pieces.push(...blanks, piece);
      take(run, glyph, step);
    } else {
      close();
      open = begin(piece);
    }
    blanks = [];
  }
  close();
  return runs;
}

interface Piece {
  readonly glyph: Glyph;
  /** UTF-16 units from the line's beginning. */
  readonly offset: number;
}

const hasBox = ({ left, right, top, bottom }: Rect): boolean => right > left && bottom > top;

/** A run while glyphs are added, and what of them decides about the next one. */
interface OpenRun {
  readonly pieces: Piece[];
  axis: Axis | null;
  /** The last glyph that takes up room. */
  last: Glyph;
  /** Of the last letter or digit. */
  direction: "left" | "right" | null;
  /** Around all its glyphs, and the size of the largest. */
  box: Rect;
  height: number;
  width: number;
}

const begin = (piece: Piece): OpenRun => ({
  pieces: [piece],
  axis: null,
  last: piece.glyph,
  direction: directionOf(piece.glyph.text),
  box: piece.glyph,
  height: piece.glyph.bottom - piece.glyph.top,
  width: piece.glyph.right - piece.glyph.left,
});

function take(run: OpenRun, glyph: Glyph, step: Axis | "same"): void {
  if (step !== "same") run.axis = step;
  if (isCombining(glyph.text)) return;
  run.last = glyph;
  run.direction = directionOf(glyph.text) ?? run.direction;
  run.box = join(run.box, glyph);
  run.height = Math.max(run.height, glyph.bottom - glyph.top);
  run.width = Math.max(run.width, glyph.right - glyph.left);
}

/** The axis along which a glyph continues a run, "same" for one in place (a mark, a ligature's part); null if it does not. */
function stepTo(run: OpenRun, next: Glyph): Axis | "same" | null {
  const { last } = run;
  if (isCombining(next.text) || sharesBox(last, next)) return "same";
  const found = axisFrom(last, next);
  if (found === null || (run.axis !== null && found !== run.axis)) return null;
  if (found === "left" || found === "right") {
    const direction = directionOf(next.text);
    if (direction !== null && run.direction !== null && direction !== run.direction) return null;
  }
  const size = Math.max(last.size, next.size, 1);
  const gap = gapBetween(last, next, found);
  if (gap > widestGap * size || gap < -overlap * size) return null;
  return isTooTall(run, next, found) ? null : found;
}

/** The direction letters and digits have of themselves on a horizontal line; null for signs. */
function directionOf(text: string): "left" | "right" | null {
  const code = text.charCodeAt(0);
  if (code < 0x80) return /[a-z\d]/i.test(text) ? "right" : null;
  if (/^\p{Nd}$/u.test(text)) return "right";
  return rightToLeft.test(text) ? "left" : letter.test(text) ? "right" : null;
}

const sharesBox = (a: Rect, b: Rect): boolean =>
  Math.abs(a.left - b.left) + Math.abs(a.right - b.right) < 0.01 &&
  Math.abs(a.top - b.top) + Math.abs(a.bottom - b.bottom) < 0.01;

/** From one glyph to the next: along the line both stand on; null where they stand on none. */
function axisFrom(a: Rect, b: Rect): Axis | null {
  const dx = b.left + b.right - a.left - a.right;
  const dy = b.top + b.bottom - a.top - a.bottom;
  const level = share(a.top, a.bottom, b.top, b.bottom);
  const plumb = share(a.left, a.right, b.left, b.right);
  if (level < 0.3 && plumb < 0.3) return null;
  if (level >= plumb) return dx >= 0 ? "right" : "left";
  return dy >= 0 ? "down" : "up";
}

/** How much of the shorter of two stretches the other covers, 0 to 1. */
const share = (a: number, b: number, c: number, d: number): number =>
  (Math.min(b, d) - Math.max(a, c)) / Math.max(0.01, Math.min(b - a, d - c));

function gapBetween(a: Rect, b: Rect, axis: Axis): number {
  return { right: b.left - a.right, left: a.left - b.right, down: b.top - a.bottom, up: a.top - b.bottom }[
    axis
  ];
}

function isTooTall(run: OpenRun, next: Glyph, axis: Axis): boolean {
  const { left, top, right, bottom } = join(run.box, next);
  return axis === "right" || axis === "left"
    ? bottom - top > tallest * Math.max(run.height, next.bottom - next.top)
    : right - left > tallest * Math.max(run.width, next.right - next.left);
}

const join = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** One glyph alone stands upright, or lies when its page is turned: its letter tells which way it would go on. */
const loneAxis = (pieces: readonly Piece[]): Axis =>
  pieces.some(({ glyph }) => directionOf(glyph.text) === "left") ? "left" : "right";

function makeRun(pieces: readonly Piece[], axis: Axis): PageRun {
  const boxed = pieces.map(({ glyph }) => glyph).filter((glyph) => glyph.text !== " " && hasBox(glyph));
  const whole = boxed.filter((glyph) => !isCombining(glyph.text));
  const box = hull(whole.length > 0 ? whole : boxed);
  return { start: pieces[0]?.offset ?? 0, axis, ...box, edges: edgesOf(pieces, axis, box) };
}

function hull(boxes: readonly Rect[]): Rect {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Walks along the axis as if it grew to the right: where coordinates shrink, they are counted from the far side. */
function edgesOf(pieces: readonly Piece[], axis: Axis, box: Rect): number[] {
  const grows = axis === "right" || axis === "down";
  const lies = axis === "right" || axis === "left";
  const [low, high] = lies ? [box.left, box.right] : [box.top, box.bottom];
  const along = (glyph: Rect): [number, number] => {
    const [from, to] = lies ? [glyph.left, glyph.right] : [glyph.top, glyph.bottom];
    return grows ? [from - low, to - low] : [high - to, high - from];
  };
  const edges: number[] = [];
  let at = 0;
  for (let index = 0; index < pieces.length;) {
    const { glyph } = pieces[index] ?? {};
    if (!glyph) break;
    let sharing = 1;
    while (pieces[index + sharing] && sharesBox(glyph, pieces[index + sharing]?.glyph ?? glyph)) sharing += 1;
    const group = pieces.slice(index, index + sharing).map((piece) => piece.glyph);
    let ahead = index + sharing;
    while (pieces[ahead] && !isWide(pieces[ahead]?.glyph ?? glyph)) ahead += 1;
    const next = pieces[ahead];
    const parts = glyph.text === " " ? 1 : group.filter(isWide).length;
    // A blank reaches to the letter behind it; a letter at most to the middle of the next one.
    const [nextFrom, nextTo] = next ? along(next.glyph) : [Infinity, Infinity];
    const end = glyph.text === " " ? nextFrom : Math.min(along(glyph)[1], (nextFrom + nextTo) / 2);
    const to = parts === 0 ? at : Math.max(at, Math.min(end, high - low));
    let passed = 0;
    for (const each of group) {
      if (isWide(each) || each.text === " ") passed += 1;
      const edge = parts === 0 ? at : at + ((to - at) * passed) / parts;
      for (let unit = 0; unit < each.text.length; unit += 1) edges.push(grows ? low + edge : high - edge);
    }
    at = to;
    index += sharing;
  }
  return edges;
}

/** Takes up room of its own along the line. */
const isWide = (glyph: Glyph): boolean => glyph.text !== " " && hasBox(glyph) && !isCombining(glyph.text);
