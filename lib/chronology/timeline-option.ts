import type { DatedEvent } from "./list-events";
import { layOutEvents, leastBar } from "./lay-out-events";
import type { Phase } from "./phase";

/** Colours of a timeline, as SVG names them. */
export interface TimelinePalette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly band: string;
}

/** An event as it is drawn. */
export interface TimelineEvent extends Pick<DatedEvent, "from" | "to" | "open"> {
  readonly label: string;
  readonly color: string;
}

/** Where an event and its label are drawn, in pixels from the picture's top left. */
export interface EventPlace {
  /** Among the events that were given. */
  readonly index: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels: of a lane, of a label's letters, and of what stands around the events. */
const [laneHeight, size] = [24, 12];
const margin = { top: 34, bottom: 34, side: 16 } as const;
const font = "Arial, Helvetica, sans-serif";

/** What `renderItem` of a custom series can ask of the chart. */
interface RenderApi {
  value(dimension: number): number;
  coord(point: readonly [number, number]): number[];
}

/**
 * A timeline as an option of Apache ECharts, the size it is to be drawn in, and where its events stand: events as bars with their labels, phases as
 * bands behind them. Years run along the axis.
 */
export function timelineOption(
  events: readonly TimelineEvent[],
  phases: readonly Phase[],
  { width, palette }: { readonly width: number; readonly palette: TimelinePalette },
) {
  const layout = layOutEvents(events, phases, { width: width - 2 * margin.side, size });
  const height = margin.top + margin.bottom + Math.max(layout.lanes, 1) * laneHeight;
  const text = { fontFamily: font, fontSize: size };
  const option = {
    animation: false,
    backgroundColor: palette.paper,
    grid: { left: margin.side, right: margin.side, top: margin.top, bottom: margin.bottom },
    xAxis: {
      type: "value" as const,
      position: "bottom" as const,
      min: layout.from,
      max: layout.to,
      minInterval: 1,
      axisLabel: {
        ...text,
        color: palette.quiet,
        hideOverlap: true,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (year: number) => (Number.isInteger(year) ? String(year) : ""),
      },
      // Lanes run downwards from 0; the axis stands below them.
      axisLine: { show: true, onZero: false, lineStyle: { color: palette.quiet } },
      splitLine: { show: true, lineStyle: { color: palette.line } },
    },
    yAxis: { type: "value" as const, show: false, inverse: true, min: 0, max: Math.max(layout.lanes, 1) },
    series: [
      {
        type: "custom" as const,
        data: layout.events.map(({ from, to, lane }) => [from, to, lane]),
        encode: { x: [0, 1], y: 2 },
        renderItem: ({ dataIndex }: { dataIndex: number }, api: RenderApi) => {
          const laid = layout.events[dataIndex]!;
          return drawEvent(events[laid.index]!, laid, api, palette);
        },
        markArea: {
          silent: true,
          data: phases.map(({ name, from, to }, index) => [
            {
              name,
              xAxis: from,
              itemStyle: { color: palette.band, opacity: index % 2 === 0 ? 1 : 0.5 },
              label: {
                ...text,
                color: palette.ink,
                position: "top" as const,
                fontWeight: "bold" as const,
                overflow: "truncate" as const,
              },
            },
            { xAxis: to + 1 },
          ]),
        },
      },
    ],
  };
  const places = layout.events.map(({ index, left, right, lane }): EventPlace => ({
    index,
    left: margin.side + left,
    top: margin.top + lane * laneHeight,
    width: right - left,
    height: laneHeight,
  }));
  return { option, width, height, places };
}

/** A bar from its first to its last day, an arrow where it is open, and its label. */
function drawEvent(
  { open, color }: TimelineEvent,
  {
    label,
    before,
    from,
    to,
    lane,
  }: { label: string; before: boolean; from: number; to: number; lane: number },
  api: RenderApi,
  { ink }: TimelinePalette,
) {
  const [left, middle] = api.coord([from, lane + 0.5]) as [number, number];
  const right = Math.max(api.coord([to, lane])[0]!, left + leastBar);
  const [half, tip] = [6, 5];
  const points = [
    ...(open === "until" ? [[left - tip, middle]] : []),
    [left, middle - half],
    [right, middle - half],
    ...(open === "since" ? [[right + tip, middle]] : []),
    [right, middle + half],
    [left, middle + half],
  ];
  return {
    type: "group" as const,
    children: [
      { type: "polygon" as const, shape: { points }, style: { fill: color, stroke: ink, lineWidth: 1 } },
      {
        type: "text" as const,
        style: {
          text: label,
          x: before ? left - 8 : right + 8,
          y: middle,
          textAlign: before ? ("right" as const) : ("left" as const),
          textVerticalAlign: "middle" as const,
          fill: ink,
          font: `${size}px ${font}`,
        },
      },
    ],
  };
}
