import type { Figure } from "../figure";
import { sayCoefficient, sayFigure } from "../say-figure";
import { type Drawing, type DrawnElement, drawLines, drawText, printPalette } from "./drawing";
import { estimateWidth, fitText } from "./fit-text";

interface HeatRow {
  readonly name: string;
  readonly figures: readonly Figure[];
}

export interface HeatPlot {
  /** Lines above the map, the first as its title. */
  readonly head: readonly string[];
  /** What the shades say. */
  readonly measure: string;
  readonly rowAxis: string;
  readonly columnAxis: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  /** Rows below, of all codes together. `say`: shares, that are not shaded. */
  readonly foot: readonly (HeatRow & { readonly say?: (share: number) => string })[];
}

/** Columns up to this number have their names across, more have them upright. */
const mostAcross = 8;
const [margin, leading] = [16, 15];
/** The deepest shade is so much of the hue, so that the number in it can be read. */
const deepest = 0.6;
const hue = [0x3b, 0x78, 0xb4];

/** The paper for 0 or less, the deepest shade for 1. */
export function shadeOf(value: number): string {
  const share = deepest * Math.max(0, Math.min(1, value));
  const parts = hue.map((part) => Math.round(255 + (part - 255) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Codes down, pairs or documents across; each cell has its number and a shade. For print: as wide as it must be. */
export function drawHeatMap({ head, measure, rowAxis, columnAxis, columns, rows, foot }: HeatPlot): Drawing {
  const { ink, quiet, line, paper } = printPalette;
  const all = [...rows, ...foot];
  const nameWidth = Math.min(280, Math.max(90, ...all.map(({ name }) => estimateWidth(name, 12))));
  const upright = columns.length > mostAcross;
  const names = columns.map((name) => fitText(name, upright ? 190 : 118, 12));
  const lines = Math.max(1, ...names.map(({ length }) => length));
  const cell = upright ? Math.max(48, lines * leading + 12) : 126;
  const namesHeight = upright
    ? Math.max(...names.flat().map((each) => estimateWidth(each, 12))) + 14
    : lines * leading + 10;
  const left = margin + 22 + nameWidth + 12;
  const width = Math.max(left + columns.length * cell + margin, 460);
  const titles = head.map((each, at) => fitText(each, width - 2 * margin, at === 0 ? 16 : 12));

  const elements: DrawnElement[] = [];
  let y = margin;
  titles.forEach((title, at) => {
    for (const words of title) {
      y += at === 0 ? 20 : 17;
      elements.push(
        drawText(words, margin, y, {
          size: at === 0 ? 16 : 12,
          bold: at === 0,
          fill: at === 0 ? ink : quiet,
        }),
      );
    }
  });
  y += 26;
  elements.push(
    drawText(columnAxis, left + (columns.length * cell) / 2, y, {
      size: 12,
      bold: true,
      fill: ink,
      anchor: "middle",
    }),
  );
  y += 8 + namesHeight;
  names.forEach((name, at) => {
    const middle = left + cell * (at + 0.5);
    const style = { size: 12, fill: ink, leading } as const;
    if (upright)
      elements.push(
        ...name.map((words, place) =>
          drawText(words, middle + 4 + (place - (name.length - 1) / 2) * leading, y - 8, {
            ...style,
            upright,
          }),
        ),
      );
    else
      elements.push(
        ...drawLines(name, middle, y - 8 - (name.length - 1) * leading, { ...style, anchor: "middle" }),
      );
  });
  const first = y;
  all.forEach((row, place) => {
    const name = fitText(row.name, nameWidth + 2, 12);
    const height = Math.max(28, name.length * leading + 12);
    const say = place < rows.length ? undefined : foot[place - rows.length]!.say;
    if (place === rows.length) y += 6;
    const base = y + height / 2 + 4;
    elements.push(
      ...drawLines(name, left - 10, base - ((name.length - 1) * leading) / 2, {
        ...{ size: 12, fill: ink, anchor: "end", leading },
        bold: place >= rows.length,
      }),
      ...row.figures.flatMap((figure, at): DrawnElement[] => [
        {
          name: "rect",
          attributes: {
            ...{ x: left + at * cell, y, width: cell, height, stroke: line, strokeWidth: 1 },
            fill: say !== undefined || figure.value === null ? paper : shadeOf(figure.value),
          },
        },
        drawText(sayFigure(figure, say ?? sayCoefficient), left + cell * (at + 0.5), base, {
          ...{ size: 12, fill: ink, anchor: "middle" },
        }),
      ]),
    );
    y += height;
  });
  elements.push(
    drawText(rowAxis, margin + 12, (first + y) / 2, {
      ...{ size: 12, bold: true, fill: ink, anchor: "middle", upright: true },
    }),
  );
  const legend = drawLegend(measure, left, y + 28, Math.max(width - left - margin, 200));
  const height = legend.bottom + margin;
  return { width, height, elements: [...elements, ...legend.elements] };
}

function drawLegend(measure: string, x: number, y: number, width: number) {
  const { ink, quiet, line } = printPalette;
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const name = fitText(measure, width, 12);
  const top = y + name.length * leading - 4;
  const swatch = 34;
  const elements: DrawnElement[] = [
    ...drawLines(name, x, y, { size: 12, fill: ink, leading }),
    ...steps.flatMap((value, at): DrawnElement[] => [
      {
        name: "rect",
        attributes: {
          ...{ x: x + at * swatch, y: top, width: swatch, height: 14, stroke: line, strokeWidth: 1 },
          fill: shadeOf(value),
        },
      },
      drawText(
        `${at === 0 ? "≤ " : ""}${value === 0 ? "0" : sayCoefficient(value)}`,
        x + (at + 0.5) * swatch,
        top + 28,
        {
          ...{ size: 11, fill: ink, anchor: "middle" },
        },
      ),
    ]),
    ...drawLines(fitText("–  nothing to compare, or no number", width, 11), x, top + 46, {
      ...{ size: 11, fill: quiet, leading },
    }),
  ];
  return { elements, bottom: top + 46 + leading };
}
