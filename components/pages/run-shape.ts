import type { Range } from "@/lib/shared/offset";
import { type PageRun, type Rect, rectsOf } from "@/lib/text/page-runs";

/** The rectangles that paint a range, joined along lines. Columns of vertical writing stay apart, each is a line. */
export function paintedRects(range: Range, runs: readonly PageRun[]): Rect[] {
  const upright = ({ axis }: PageRun) => axis === "down" || axis === "up";
  const lying = joinRects(
    rectsOf(
      range,
      runs.filter((run) => !upright(run)),
    ),
  );
  return [...lying, ...rectsOf(range, runs.filter(upright))];
}

/** Rectangles of one line that follow one another closely are one; so words do not look like beads. */
export function joinRects(rects: readonly Rect[]): Rect[] {
  const joined: Rect[] = [];
  for (const rect of rects) {
    const last = joined[joined.length - 1];
    if (last !== undefined && areNeighbours(last, rect)) joined[joined.length - 1] = unite(last, rect);
    else joined.push(rect);
  }
  return joined;
}

const unite = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** On one line, and no further apart than a wide blank. */
function areNeighbours(a: Rect, b: Rect): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return overlap > height * 0.6 && gap < height * 0.8;
}

/** Where a caret stands in a run, before its unit at `index` or after its last; points. */
export function caretInRun(run: PageRun, index: number): { x: number; top: number; bottom: number } {
  const origin = { right: run.left, left: run.right, down: run.top, up: run.bottom }[run.axis];
  const edge = index <= 0 ? origin : (run.edges[Math.min(index, run.edges.length) - 1] ?? origin);
  if (run.axis === "right" || run.axis === "left") return { x: edge, top: run.top, bottom: run.bottom };
  return { x: run.left, top: edge - 0.5, bottom: edge + 0.5 };
}

/**
 * The run in which the character after an offset stands (`bias` 1) or the one before it (-1), and the offset's place in
 * it; where none does, the nearest run on that side, else on the other. Null without runs.
 */
export function runAt(
  runs: readonly PageRun[],
  offset: number,
  bias: 1 | -1,
): { run: PageRun; index: number } | null {
  let before: PageRun | null = null;
  let after: PageRun | null = null;
  for (const run of runs) {
    const end = run.start + run.edges.length;
    const inside = bias === 1 ? run.start <= offset && offset < end : run.start < offset && offset <= end;
    if (inside) return { run, index: offset - run.start };
    if (end <= offset && (before === null || run.start > before.start)) before = run;
    if (run.start >= offset && (after === null || run.start < after.start)) after = run;
  }
  const first = bias === 1 ? after : before;
  const run = first ?? after ?? before;
  return run === null ? null : { run, index: run === before ? run.edges.length : 0 };
}
