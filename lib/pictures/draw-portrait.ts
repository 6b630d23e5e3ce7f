import type { CustomSeriesRenderItem } from "echarts";
import type { Course } from "./course";
import { type Look, type Picture, colorIn, headHeight, inksOf, lettersOn, startOption } from "./look";

type ColorOf = (codeId: string) => string;

/** Pixels that a cell of a portrait takes, with the gap beside it. */
const cellSize = 22;

/** How many cells of a portrait stand in one line. */
const cellsAcross = ({ width }: Pick<Look, "width">): number =>
  Math.max(1, Math.floor((width - 24) / cellSize));

/** The rows that a portrait shows, and the numbers that stand for them there: in the order of the axis, from 1. */
const numberRows = ({ cells }: Course): Map<number, number> =>
  new Map(
    [...new Set(cells)]
      .filter((row) => row >= 0)
      .sort((a, b) => a - b)
      .map((row, at) => [row, at + 1]),
  );

/**
 * A document as cells in the order of the text, line by line, each in the colour of what most of it is coded with and with
 * that code's number; below, which number is which code. A piece's place is its cell's.
 */
export function drawPortrait(course: Course, colorOf: ColorOf, look: Look): Picture {
  const { ground, ink, line } = inksOf(look);
  const across = cellsAcross(look);
  const lines = Math.ceil(course.cells.length / across);
  const top = headHeight(look) + 8;
  const numbers = numberRows(course);
  const colors = new Map(
    [...numbers.keys()].map((row) => [row, colorIn(look, colorOf(course.rows[row]!.id))]),
  );
  const legend = [...numbers].map(([row, number]) => `${number}  ${course.rows[row]!.heading}`);
  const keyWidth = Math.min(look.width - 24, 40 + 7.5 * Math.max(0, ...legend.map(({ length }) => length)));
  const keysAcross = Math.max(1, Math.floor((look.width - 24) / keyWidth));
  const keyTop = top + lines * cellSize + 16;
  const renderItem: CustomSeriesRenderItem = ({ dataIndex }) => {
    const row = course.cells[dataIndex]!;
    const fill = colors.get(row);
    const [x, y] = [12 + (dataIndex % across) * cellSize, top + Math.floor(dataIndex / across) * cellSize];
    return {
      type: "rect",
      shape: { x, y, width: cellSize - 2, height: cellSize - 2, r: 2 },
      style: fill === undefined ? { fill: ground, stroke: line } : { fill },
      ...(fill !== undefined && {
        textContent: {
          type: "text" as const,
          style: {
            ...{
              text: String(numbers.get(row)!),
              fill: lettersOn(fill),
            },
            ...{ fontSize: 11, fontFamily: look.font },
          },
        },
        textConfig: { position: "inside" as const },
      }),
    };
  };
  return {
    height: keyTop + 24 * Math.ceil(legend.length / keysAcross) + 8,
    option: {
      ...startOption(look),
      series: [
        { type: "custom", coordinateSystem: "none", renderItem, data: course.cells.map((_, cell) => cell) },
        {
          // The legend, which answers to no click.
          ...{ type: "custom", coordinateSystem: "none", silent: true, data: legend.map((_, at) => at) },
          renderItem: ({ dataIndex }) => {
            const [x, y] = [
              12 + (dataIndex % keysAcross) * keyWidth,
              keyTop + 24 * Math.floor(dataIndex / keysAcross),
            ];
            return {
              type: "group",
              children: [
                {
                  ...{ type: "rect", shape: { x, y, width: 14, height: 14, r: 2 } },
                  style: { fill: [...colors.values()][dataIndex]! },
                },
                {
                  type: "text",
                  style: {
                    ...{ text: legend[dataIndex]!, x: x + 22, y: y + 1, fill: ink, fontSize: 12 },
                    ...{ fontFamily: look.font, width: keyWidth - 30, overflow: "truncate" },
                  },
                },
              ],
            };
          },
        },
      ],
    },
  };
}
