import type { DrawnElement, Palette } from "./drawing";

/** Outlines of markers around (0, 0), so that series are told apart by form, too. */
const outlines = [
  "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0Z",
  "M-5 -5h10v10h-10Z",
  "M0 -6.5L6 4.5H-6Z",
  "M0 -7L7 0L0 7L-7 0Z",
  "M0 6.5L6 -4.5H-6Z",
  "M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4Z",
  "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0Z",
  "M-5 -5h10v10h-10Z",
];
/** From here on markers are hollow. */
const hollow = 6;

/** The marker of a series at a place. */
export function drawMarker(series: number, x: number, y: number, palette: Palette): DrawnElement {
  const at = series % outlines.length;
  const colour = palette.series[series % palette.series.length]!;
  return {
    name: "path",
    attributes: {
      d: outlines[at]!,
      transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})`,
      fill: at < hollow ? colour : palette.paper,
      stroke: at < hollow ? palette.paper : colour,
      strokeWidth: at < hollow ? 1 : 2,
    },
  };
}
