import type { OverviewBar } from "@/lib/coding/overview";

/** Pixels of the window that a lane of the overview is wide, with the gap beside it, and the edge for what was found. */
const lane = 4;
const hitEdge = 4;

interface Picture {
  readonly bars: readonly OverviewBar[];
  readonly colorOf: (codeId: string) => string;
  /** Rows in which something was found, each once. */
  readonly hitRows: Iterable<number>;
  readonly hitColor: string;
}

/** How many lanes a width of so many pixels has room for. */
export const lanesIn = (width: number): number => Math.max(1, Math.floor((width - hitEdge) / lane));

/** Paints the overview, one row a pixel of the window. */
export function paintOverview(
  canvas: HTMLCanvasElement,
  { bars, colorOf, hitRows, hitColor }: Picture,
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.scale(scale, scale);
  for (const bar of bars) {
    context.fillStyle = colorOf(bar.codeId);
    context.fillRect(bar.lane * lane, bar.top, lane - 1, bar.bottom - bar.top);
  }
  context.fillStyle = hitColor;
  for (const row of hitRows) context.fillRect(width - hitEdge, row, hitEdge, 2);
}
