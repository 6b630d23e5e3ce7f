import { ShardedMap } from "@/lib/shared/sharded-map";
import type { CodedPassage } from "./document-codings";

/** A stretch of one lane of the overview in one code's colour, in rows from the top, half-open. */
export interface OverviewBar {
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
  readonly codeId: string;
}

/** How a text is drawn in little. */
export interface OverviewSize {
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  readonly rows: number;
  readonly lanes: number;
}

/**
 * A whole text's codings in a few lanes: each row shows the codes that cover most of its stretch of text, so many as
 * there are lanes, and a code that goes on in the next row stays in its lane. `order`: all codes; of codes that cover
 * as much, the earlier is shown, and new codes take the lanes in this order. Codings of other codes are left out. A
 * region counts as the character at which its page begins.
 */
export class OverviewLayout {
  private shown: ShardedMap<CodedPassage> = ShardedMap.from();
  private readonly places: ReadonlyMap<string, number>;
  /** Row by row, in the order of the codes: UTF-16 units covered times rows, whole numbers that add up exactly. */
  private readonly cover: Float64Array;

  constructor(
    private readonly order: readonly string[],
    private readonly size: OverviewSize,
  ) {
    this.places = new Map(order.map((codeId, i) => [codeId, i]));
    this.cover = new Float64Array(this.isEmpty ? 0 : size.rows * order.length);
  }

  /** Shows these passages instead, at the cost of those that differ and the rows they cover. */
  show(passages: ShardedMap<CodedPassage>): void {
    for (const { before, after } of passages.differences(this.shown)) {
      if (before !== undefined) this.count(before, -1);
      if (after !== undefined) this.count(after, 1);
    }
    this.shown = passages;
  }

  /** From the top; none for a text without length or rows. Costs the rows times the codes. */
  listBars(): OverviewBar[] {
    if (this.isEmpty) return [];
    const { order, cover } = this;
    const { rows, lanes } = this.size;
    const bars: OverviewBar[] = [];
    const open: ({ code: number; top: number } | undefined)[] = Array.from({ length: lanes });
    const close = (lane: number, bottom: number) => {
      const bar = open[lane];
      if (bar !== undefined) bars.push({ top: bar.top, bottom, lane, codeId: order[bar.code]! });
      open[lane] = undefined;
    };
    for (let row = 0; row < rows; row++) {
      const own = cover.subarray(row * order.length, (row + 1) * order.length);
      const left = new Set(heaviest(own, lanes));
      open.forEach((bar, lane) => bar !== undefined && !left.delete(bar.code) && close(lane, row));
      for (const code of left) open[open.findIndex((bar) => bar === undefined)] = { code, top: row };
    }
    for (let lane = 0; lane < lanes; lane++) close(lane, rows);
    return bars.sort((a, b) => a.top - b.top || a.lane - b.lane);
  }

  private get isEmpty(): boolean {
    return this.size.length <= 0 || this.size.rows <= 0 || this.order.length === 0;
  }

  private count({ ranges, region, codings }: CodedPassage, sign: 1 | -1): void {
    if (this.isEmpty) return;
    const { length, rows } = this.size;
    const codes = codings.flatMap(({ codeId }) => this.places.get(codeId) ?? []);
    const stretches = region === null ? ranges : [{ start: region.start, end: region.start + 1 }];
    for (const { start, end } of stretches) {
      const [from, to] = [start * rows, Math.min(length, end) * rows];
      for (let row = Math.floor(from / length); row * length < to; row++) {
        const covered = Math.min((row + 1) * length, to) - Math.max(row * length, from);
        for (const code of codes) this.cover[row * this.order.length + code]! += sign * covered;
      }
    }
  }
}

/** The places of the greatest numbers above 0, at most `count`, ascending. */
function heaviest(numbers: Float64Array, count: number): number[] {
  const some: number[] = [];
  numbers.forEach((number, place) => number > 0 && some.push(place));
  if (some.length <= count) return some;
  some.sort((a, b) => numbers[b]! - numbers[a]! || a - b);
  return some.slice(0, count).sort((a, b) => a - b);
}

/** The row in which an offset lies. */
export const rowOf = (offset: number, { length, rows }: Pick<OverviewSize, "length" | "rows">): number =>
  length <= 0 ? 0 : Math.max(0, Math.min(rows - 1, Math.floor((offset * rows) / length)));

/** The first offset of a row; rows beyond the overview count as its first or last place. */
export const offsetOfRow = (row: number, { length, rows }: Pick<OverviewSize, "length" | "rows">): number =>
  rows <= 0 ? 0 : Math.max(0, Math.min(Math.max(0, length - 1), Math.ceil((row * length) / rows)));
