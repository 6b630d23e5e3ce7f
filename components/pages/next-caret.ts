import type { Movement } from "@/components/reader/move-caret";
import { stepOffset } from "@/lib/coding/step-offset";
import type { Block } from "@/lib/text/block";
import { type PageRun, offsetAt } from "@/lib/text/page-runs";
import { caretInRun, runAt } from "./run-shape";

interface Around {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Runs of the caret's page; none while they are on their way. */
  readonly runs: readonly PageRun[];
  /** Where the pages before and after begin; null at the ends. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Where a movement leads a caret on a printed page. Lines are those of the page; left and right are its sides. */
export function nextCaret([direction, granularity]: Movement, from: number, around: Around): number {
  const { text, blocks, runs } = around;
  const at = runAt(runs, from, 1);
  const forward =
    direction === "forward" || (direction === "right") !== (at !== null && at.run.axis === "left");
  const sign = direction === "backward" ? -1 : forward ? 1 : -1;
  if (granularity === "character" || granularity === "word") return stepOffset(text, from, sign, granularity);
  if (granularity === "documentboundary") return sign === 1 ? text.length : 0;
  if (granularity === "paragraph") {
    const stops = blocks.map(({ start }) => Number(start));
    const stop = sign === 1 ? stops.find((start) => start > from) : stops.findLast((start) => start < from);
    return stop ?? (sign === 1 ? text.length : 0);
  }
  if (at === null) return (sign === 1 ? around.after : around.before) ?? from;
  if (granularity === "lineboundary")
    return sign === 1 ? at.run.start + at.run.edges.length : Number(at.run.start);
  return nextLine(sign, at.run, at.index, around) ?? (sign === 1 ? around.after : around.before) ?? from;
}

/** The place in the next printed line above or below, where it has something in the same column. */
function nextLine(sign: 1 | -1, run: PageRun, index: number, { runs }: Around): number | null {
  const { x } = caretInRun(run, index);
  const middle = (one: PageRun) => (one.top + one.bottom) / 2;
  const beyond = runs.filter((one) => (middle(one) - middle(run)) * sign > (run.bottom - run.top) / 2);
  const reach = (one: PageRun) => Math.max(one.left - x, 0, x - one.right);
  const cost = (one: PageRun) => Math.abs(middle(one) - middle(run)) + 3 * reach(one);
  const next = beyond.reduce<PageRun | null>(
    (best, one) => (best === null || cost(one) < cost(best) ? one : best),
    null,
  );
  return next === null ? null : offsetAt({ x, y: middle(next) }, [next]);
}
