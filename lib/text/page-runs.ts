import { offset, type Range } from "@/lib/shared/offset";
import { ByteReader, ByteWriter } from "@/lib/text/compact-bytes";

/** Points in page space: origin at the top left of the page as seen (cropped and turned), y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in page space, points; `left <= right`, `top <= bottom`, all four sides belong to it. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where reading goes on the page as seen: Latin "right", Arabic "left", vertical Chinese "down". */
export type Axis = "right" | "left" | "down" | "up";

/**
 * A piece of one line: characters that follow one another in canonical text and, along `axis`, on the page. What stands
 * in no run (line ends, what an importer put between columns) has no place on the page.
 */
export interface PageRun extends Rect {
  /** Canonical UTF-16 offset of its first unit, counted from the document's beginning. */
  readonly start: number;
  readonly axis: Axis;
  /**
   * One for each UTF-16 unit: the coordinate in page space (x for "right" and "left", y for "down" and "up") where the
   * unit ends. They never turn back against the axis; the first unit begins at the run's own side. A unit without a
   * width of its own (a combining mark, the second half of a surrogate pair) repeats the edge before it and belongs to
   * the unit there; such units are never parted.
   */
  readonly edges: readonly number[];
  /** Of recognised text: how sure the recognition is, 0 to 100, whole. */
  readonly confidence?: number;
}

/** Raised when the bytes of runs change their meaning. */
const version = 1;
const axes: readonly Axis[] = ["right", "left", "down", "up"];
/** Coordinates are kept in tenths of a point. */
const perPoint = 10;

/** 1 where coordinates grow along the axis, -1 where they shrink. */
const directionOf = (axis: Axis): 1 | -1 => (axis === "right" || axis === "down" ? 1 : -1);

/** The coordinate where a run's first unit begins. */
const originOf = (run: Rect & { readonly axis: Axis }): number =>
  ({ right: run.left, left: run.right, down: run.top, up: run.bottom })[run.axis];

/**
 * The bytes of a page's runs, to the tenth of a point: offsets relative to `pageStart`, the canonical offset where the
 * page begins. Edges that turn back against the axis are held at the edge before. No runs give no bytes.
 */
export function encodeRuns(runs: readonly PageRun[], pageStart: number): Uint8Array {
  const out = new ByteWriter();
  if (runs.length === 0) return out.toBytes();
  out.addUnsigned(version);
  out.addUnsigned(runs.length);
  let before = { left: 0, top: 0, end: pageStart };
  for (const run of runs) {
    const [left, top, right, bottom] = [run.left, run.top, run.right, run.bottom].map(tenths) as Four;
    const marks = axes.indexOf(run.axis) + (run.confidence === undefined ? 0 : axes.length);
    out.addUnsigned(marks);
    if (run.confidence !== undefined) out.addUnsigned(run.confidence);
    out.addSigned(run.start - before.end);
    out.addSigned(left - before.left);
    out.addSigned(top - before.top);
    out.addUnsigned(Math.max(0, right - left));
    out.addUnsigned(Math.max(0, bottom - top));
    out.addUnsigned(run.edges.length);
    let at = originOf({ axis: run.axis, left, top, right, bottom });
    for (const edge of run.edges) {
      const step = Math.max(0, (tenths(edge) - at) * directionOf(run.axis));
      out.addUnsigned(step);
      at += step * directionOf(run.axis);
    }
    before = { left, top, end: run.start + run.edges.length };
  }
  return out.toBytes();
}

type Four = [number, number, number, number];
const tenths = (points: number): number => Math.round(points * perPoint);

/**
 * The runs of a page, as `encodeRuns` wrote them for the same `pageStart`. No bytes give no runs. Throws RangeError for
 * bytes of another version or cut short.
 */
export function decodeRuns(bytes: Uint8Array, pageStart: number): PageRun[] {
  if (bytes.length === 0) return [];
  const from = new ByteReader(bytes);
  if (from.readUnsigned() !== version) throw new RangeError("The page's runs are of another version.");
  const count = from.readUnsigned();
  const runs: PageRun[] = [];
  let before = { left: 0, top: 0, end: pageStart };
  for (let index = 0; index < count; index += 1) {
    const marks = from.readUnsigned();
    const axis = axes[marks % axes.length] ?? "right";
    const confidence = marks >= axes.length ? from.readUnsigned() : undefined;
    const start = before.end + from.readSigned();
    const left = before.left + from.readSigned();
    const top = before.top + from.readSigned();
    const right = left + from.readUnsigned();
    const bottom = top + from.readUnsigned();
    const units = from.readUnsigned();
    let at = originOf({ axis, left, top, right, bottom });
    const edges: number[] = [];
    for (let unit = 0; unit < units; unit += 1) {
      at += from.readUnsigned() * directionOf(axis);
      edges.push(at / perPoint);
    }
    before = { left, top, end: start + units };
    const box = {
      left: left / perPoint,
      top: top / perPoint,
      right: right / perPoint,
      bottom: bottom / perPoint,
    };
    runs.push({ start, axis, ...box, edges, ...(confidence !== undefined && { confidence }) });
  }
  return runs;
}

/**
 * The rectangles that paint a range: one for each run it touches, in the order of `runs`, as high as the run and from
 * the first touched unit's beginning to the last one's end, clusters whole. A range outside every run has none.
 */
export function rectsOf(range: Range, runs: readonly PageRun[]): Rect[] {
  const rects: Rect[] = [];
  for (const run of runs) {
    const first = Math.max(0, range.start - run.start);
    const end = Math.min(run.edges.length, range.end - run.start);
    if (first >= end) continue;
    const bounds = clusterBounds(run);
    const from = bounds.findLast((bound) => bound <= first) ?? 0;
    const to = bounds.find((bound) => bound >= end) ?? run.edges.length;
    rects.push(stretch(run, from, to));
  }
  return rects;
}

/** The coordinate where the unit at `index` of a run begins; past the last unit, where the run's text ends. */
const edgeBefore = (run: PageRun, index: number): number =>
  index === 0 ? originOf(run) : (run.edges[index - 1] ?? originOf(run));

/**
 * Where a run may be parted, from 0 to its length, ascending: before every unit with width but the first one. So units
 * without width stay with what stands before them, at the run's beginning with what follows.
 */
function clusterBounds(run: PageRun): number[] {
  const wide = run.edges.flatMap((edge, index) => (edge === edgeBefore(run, index) ? [] : [index]));
  return run.edges.length === 0 ? [0] : [0, ...wide.slice(1), run.edges.length];
}

/** The part of a run's rectangle that its units from `from` to before `to` take up. */
function stretch(run: PageRun, from: number, to: number): Rect {
  const low = Math.min(edgeBefore(run, from), edgeBefore(run, to));
  const high = Math.max(edgeBefore(run, from), edgeBefore(run, to));
  return run.axis === "right" || run.axis === "left"
    ? { left: low, top: run.top, right: high, bottom: run.bottom }
    : { left: run.left, top: low, right: run.right, bottom: high };
}

/**
 * The characters whose centre lies inside a rectangle (sides included), as ranges in canonical text: ascending and
 * disjoint. What stands between two runs that follow one another (a line end, a blank) is taken along when the
 * characters on both sides of it are. Clusters stay whole. Nothing inside gives no ranges.
 */
export function rangesIn(rect: Rect, runs: readonly PageRun[]): Range[] {
  const found: { start: number; end: number }[] = [];
  let joins = false;
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    const bounds = clusterBounds(run);
    for (const [index, end] of bounds.slice(1).entries()) {
      const first = bounds[index] ?? 0;
      const last = found.at(-1);
      const inside = holds(rect, centreOf(stretch(run, first, end)));
      if (inside && joins && last) last.end = run.start + end;
      else if (inside) found.push({ start: run.start + first, end: run.start + end });
      joins = inside;
    }
  }
  return found.map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
}

const centreOf = ({ left, top, right, bottom }: Rect): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

const holds = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/**
 * The canonical offset of the place between two characters that is nearest to a point: in the run nearest to it (the
 * first of several), at the nearest of its boundaries, never inside a cluster. Null for a page without runs.
 */
export function offsetAt(point: Point, runs: readonly PageRun[]): number | null {
  let nearest: PageRun | null = null;
  for (const run of runs) {
    if (nearest === null || distanceTo(run, point) < distanceTo(nearest, point)) nearest = run;
  }
  if (nearest === null) return null;
  const along = nearest.axis === "right" || nearest.axis === "left" ? point.x : point.y;
  let best = 0;
  for (const bound of clusterBounds(nearest)) {
    const distance = Math.abs(edgeBefore(nearest, bound) - along);
    if (distance < Math.abs(edgeBefore(nearest, best) - along)) best = bound;
  }
  return nearest.start + best;
}

/** Squared, 0 inside. */
function distanceTo({ left, top, right, bottom }: Rect, { x, y }: Point): number {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return dx * dx + dy * dy;
}
