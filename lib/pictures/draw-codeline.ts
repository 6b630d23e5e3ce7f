import type { Course } from "./course";
import {
  type Look,
  type Picture,
  colorIn,
  headHeight,
  inksOf,
  letters,
  nameAxis,
  numberAxis,
  sideWidth,
  startOption,
} from "./look";

/** A stretch of a codeline: its row, and where it begins and ends in the text. */
export interface CourseStretch {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** All stretches of some rows of a course, in the order in which a codeline draws them. */
export const listStretches = ({ rows }: Pick<Course, "rows">): CourseStretch[] =>
  rows.flatMap(({ spans }, row) => spans.map(([start, end]) => ({ row, start, end })));

/** A line a code along the text, coloured where its passages stand. A piece's place is that of its stretch. */
export function drawCodeline(
  course: Course,
  scale: "percent" | "characters",
  colorOf: (codeId: string) => string,
  look: Look,
): Picture {
  const { line } = inksOf(look);
  const names = course.rows.map(({ heading, depth }) => "\u2003".repeat(depth) + heading);
  const left = sideWidth(look, names);
  const top = headHeight(look) + 8;
  const stretches = listStretches(course);
  const unit = scale === "percent" ? 100 / Math.max(1, course.length) : 1;
  const colors = course.rows.map(({ id }) => colorIn(look, colorOf(id)));
  return {
    height: top + 24 * names.length + 34,
    option: {
      ...startOption(look),
      grid: { left, right: 28, top, bottom: 30 },
      xAxis: {
        ...numberAxis(look),
        ...{ min: 0, max: Math.max(1, unit * course.length) },
        axisLabel: {
          ...letters(look, inksOf(look).quiet),
          hideOverlap: true,
          formatter: (value: number) => (scale === "percent" ? `${value} %` : value.toLocaleString("en-US")),
        },
      },
      yAxis: { ...nameAxis(look, names, left), splitLine: { show: true, lineStyle: { color: line } } },
      series: [
        {
          type: "custom",
          clip: true,
          encode: { x: [1, 2], y: 0 },
          data: stretches.map(({ row, start, end }) => [row, start * unit, end * unit]),
          renderItem: (_, drawing) => {
            const row = Number(drawing.value(0));
            const [from = 0, middle = 0] = drawing.coord([drawing.value(1), row]);
            const [to = 0] = drawing.coord([drawing.value(2), row]);
            // What is shorter than can be seen is drawn as wide as can.
            return {
              type: "rect",
              shape: { x: from, y: middle - 8, width: Math.max(2, to - from), height: 16 },
              style: { fill: colors[row]! },
            };
          },
        },
      ],
    },
  };
}
