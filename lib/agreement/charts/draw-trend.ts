import { sayCoefficient } from "../say-figure";
import { type Drawing, type DrawnElement, type Palette, drawLines, drawText } from "./drawing";
import { fitText } from "./fit-text";
import { drawMarker } from "./marker";

interface TrendPoint {
  readonly value: number;
  /** The ends of its interval; null without one. */
  readonly low: number | null;
  readonly high: number | null;
}

interface TrendSeries {
  readonly name: string;
  /** By round; null where it has no number. */
  readonly points: readonly (TrendPoint | null)[];
}

export interface TrendPlot {
  readonly rounds: readonly { readonly name: string; readonly note: string }[];
  readonly series: readonly TrendSeries[];
  /** What the numbers are. */
  readonly axis: string;
  /** Lines above the plot, the first as its title. */
  readonly head: readonly string[];
}

/** Where a point stands, for what is laid over the drawing. */
interface PlacedPoint {
  readonly series: number;
  readonly round: number;
  readonly x: number;
  readonly y: number;
}

/** As many lines as colours and markers tell apart. */
export const mostSeries = 8;

const [leastBand, plotHeight, legendWidth, leading] = [72, 260, 210, 16];
const step = 0.2;

/**
 * Numbers of rounds in time order, a line a series with the interval of each point; a line is broken where a round has no
 * number. At least `width` wide, more where rounds need it. The scale ends at 1 and begins at 0, or below what is lower.
 */
export function drawTrend(
  { rounds, series, axis, head }: TrendPlot,
  { width, palette }: { readonly width: number; readonly palette: Palette },
): Drawing & { readonly points: readonly PlacedPoint[] } {
  const beside = width >= 640;
  const left = 62;
  const right = beside ? legendWidth + 24 : 12;
  const whole = Math.max(width, left + right + rounds.length * leastBand);
  const titles = head.flatMap((line, at) =>
    fitText(line, whole - 16, at === 0 ? 16 : 12).map((words) => ({ words, title: at === 0 })),
  );
  const top = 14 + titles.reduce((sum, { title }) => sum + (title ? 22 : leading), 0) + (titles.length && 8);
  const [plotRight, bottom] = [whole - right, top + plotHeight];
  const band = (plotRight - left) / Math.max(1, rounds.length);
  const low = lowestTick(series);
  const yOf = (value: number) => bottom - ((value - low) / (1 - low)) * plotHeight;
  const labels = rounds.map(({ name, note }) => ({
    name: fitText(name, band - 10, 12, 4),
    note: fitText(note, band - 10, 11, 2),
  }));
  const labelled =
    bottom + 20 + Math.max(0, ...labels.map(({ name, note }) => name.length + note.length)) * leading;
  const legend = drawLegend(series, palette, {
    x: beside ? plotRight + 24 : left,
    y: beside ? top + 6 : labelled + 34,
    width: beside ? legendWidth - 40 : whole - left - 48,
  });
  const shift = Math.min(12, (band - 24) / Math.max(1, series.length));
  const points = series.flatMap((each, at) =>
    each.points.flatMap((point, round) =>
      point === null
        ? []
        : {
            series: at,
            round,
            x: left + band * (round + 0.5) + shift * (at - (series.length - 1) / 2),
            y: yOf(point.value),
          },
    ),
  );
  const elements: DrawnElement[] = [
    ...placeTitles(titles, palette),
    ...drawScale({ low, left, right: plotRight, yOf, palette }),
    drawText(axis, 16, top + plotHeight / 2, {
      size: 12,
      fill: palette.ink,
      anchor: "middle",
      upright: true,
    }),
    ...labels.flatMap(({ name, note }, at) => {
      const x = left + band * (at + 0.5);
      const placed = { leading, anchor: "middle" } as const;
      return [
        ...drawLines(name, x, bottom + 20, { ...placed, size: 12, fill: palette.ink }),
        ...drawLines(note, x, bottom + 20 + name.length * leading, {
          ...placed,
          size: 11,
          fill: palette.quiet,
        }),
      ];
    }),
    drawText("Round, in the order of opening", (left + plotRight) / 2, labelled + 6, {
      size: 12,
      fill: palette.ink,
      anchor: "middle",
    }),
    ...rounds.flatMap((_, at) =>
      series.length === 0 || series.some(({ points: own }) => own[at] !== null)
        ? []
        : drawText("no number", left + band * (at + 0.5), bottom - 10, {
            ...{ size: 11, fill: palette.quiet, anchor: "middle" },
          }),
    ),
    ...series.flatMap((each, at) =>
      drawSeries(
        each,
        points.filter((point) => point.series === at),
        yOf,
        at,
        palette,
      ),
    ),
    ...legend.elements,
  ];
  return { width: whole, height: Math.max(labelled + 18, legend.bottom + 10), elements, points };
}

/** The tick at or below all that is drawn; 0 where nothing is below it. */
function lowestTick(series: readonly TrendSeries[]): number {
  const ends = series.flatMap(({ points }) =>
    points.flatMap((point) => (point ? [point.value, point.low ?? 0] : [])),
  );
  return Math.floor(Math.min(0, ...ends) / step) * step;
}

function placeTitles(titles: readonly { words: string; title: boolean }[], palette: Palette): DrawnElement[] {
  let y = 6;
  return titles.map(({ words, title }) => {
    y += title ? 22 : leading;
    return drawText(words, 8, y, {
      size: title ? 16 : 12,
      bold: title,
      fill: title ? palette.ink : palette.quiet,
    });
  });
}

interface Scale {
  readonly low: number;
  readonly left: number;
  readonly right: number;
  readonly yOf: (value: number) => number;
  readonly palette: Palette;
}

function drawScale({ low, left, right, yOf, palette }: Scale): DrawnElement[] {
  const ticks = Array.from({ length: Math.round((1 - low) / step) + 1 }, (_, at) => low + at * step);
  return ticks.flatMap((tick): DrawnElement[] => {
    const zero = Math.abs(tick) < step / 2;
    const y = yOf(tick);
    return [
      {
        name: "line",
        attributes: {
          x1: left,
          x2: right,
          y1: y,
          y2: y,
          stroke: zero ? palette.quiet : palette.line,
          strokeWidth: 1,
        },
      },
      drawText(sayCoefficient(tick), left - 8, y + 4, { size: 12, fill: palette.ink, anchor: "end" }),
    ];
  });
}

/** Dashes that tell lines apart without colour; none for the first. */
const dashes = ["", "7 3", "2 3", "10 3 2 3", "5 5", "12 4", "1 4", "7 2 1 2 1 2"];

function lineOf(at: number, palette: Palette): Record<string, string | number> {
  const dash = dashes[at % dashes.length]!;
  return {
    stroke: palette.series[at % palette.series.length]!,
    strokeWidth: at === 0 ? 2.5 : 1.75,
    fill: "none",
    ...(dash !== "" && { strokeDasharray: dash }),
  };
}

function drawSeries(
  { points }: TrendSeries,
  placed: readonly PlacedPoint[],
  yOf: (value: number) => number,
  at: number,
  palette: Palette,
): DrawnElement[] {
  const stroke = palette.series[at % palette.series.length]!;
  const stretches = placed.map(
    ({ round, x, y }, index) =>
      `${placed[index - 1]?.round === round - 1 ? "L" : "M"}${round2(x)} ${round2(y)}`,
  );
  const bars = placed.flatMap(({ round, x }): DrawnElement[] => {
    const { low, high } = points[round]!;
    if (low === null || high === null) return [];
    const [y1, y2] = [yOf(low), yOf(high)];
    const d = `M${round2(x)} ${round2(y1)}V${round2(y2)}M${round2(x - 4)} ${round2(y1)}h8M${round2(x - 4)} ${round2(y2)}h8`;
    return [{ name: "path", attributes: { d, stroke, strokeWidth: 1.25, fill: "none" } }];
  });
  return [
    ...(stretches.length > 0
      ? [{ name: "path", attributes: { d: stretches.join(""), ...lineOf(at, palette) } } as const]
      : []),
    ...bars,
    ...placed.map(({ x, y }) => drawMarker(at, x, y, palette)),
  ];
}

const round2 = (value: number): number => Math.round(value * 100) / 100;

function drawLegend(
  series: readonly TrendSeries[],
  palette: Palette,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): { readonly elements: DrawnElement[]; readonly bottom: number } {
  let line = y;
  const elements = series.flatMap(({ name }, at): DrawnElement[] => {
    const lines = fitText(name, width, 12);
    const entry: DrawnElement[] = [
      { name: "line", attributes: { x1: x, x2: x + 28, y1: line, y2: line, ...lineOf(at, palette) } },
      drawMarker(at, x + 14, line, palette),
      ...drawLines(lines, x + 38, line + 4, { size: 12, fill: palette.ink, leading }),
    ];
    line += lines.length * leading + 6;
    return entry;
  });
  const said = fitText("Bars: 95 % intervals", width + 38, 11);
  return {
    elements: [...elements, ...drawLines(said, x, line + 4, { size: 11, fill: palette.quiet, leading })],
    bottom: line + 4,
  };
}
