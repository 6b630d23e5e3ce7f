import type { FlowsView } from "@/lib/tables/list-flows";
import { joinFlows } from "./flow";
import { type Look, type Picture, colorIn, cutName, headHeight, inksOf, letters, startOption } from "./look";

/** Streams from codes over codes to documents, as wide as they are large, each end with its name and its number. */
export function drawFlow(view: FlowsView, colorOf: (codeId: string) => string, look: Look): Picture {
  const { quiet, ground } = inksOf(look);
  const { nodes, streams } = joinFlows(view);
  const top = headHeight(look) + 12;
  const tallest = Math.max(...[0, 1, 2].map((at) => nodes.filter(({ column }) => column === at).length));
  const height = top + Math.max(240, 42 * tallest) + 12;
  const room = Math.round(Math.min(200, 0.24 * look.width));
  const between = (look.width - room) / 2 - 40;
  const colors = new Map(
    nodes.map(({ key, id, column }) => [key, column === 2 ? quiet : colorIn(look, colorOf(id))]),
  );
  const through = (key: string, side: "from" | "to") =>
    streams.reduce((sum, stream) => sum + (stream[side] === key ? stream.count : 0), 0);
  const sayEnd = (name: string, count: number, column: number) =>
    `${cutName(name, (column === 2 ? room : between) - 20 - 7 * String(count).length)}, ${count}`;
  return {
    height,
    option: {
      ...startOption(look),
      series: [
        {
          type: "sankey",
          ...{ left: 8, right: room, top, bottom: 12, nodeGap: 12, nodeWidth: 14 },
          // In their own order, which nothing improves on.
          layoutIterations: 0,
          draggable: false,
          silent: true,
          label: {
            ...letters(look),
            ...{ backgroundColor: ground, padding: [1, 3] },
          },
          data: nodes.map(({ key, name, column }) => ({
            ...{ name: key, depth: column },
            label: { formatter: () => sayEnd(name, through(key, column === 2 ? "to" : "from"), column) },
            itemStyle: { color: colors.get(key)!, borderWidth: 0 },
          })),
          links: streams.map(({ from, to, count }) => ({
            ...{ source: from, target: to, value: count },
            lineStyle: { color: colors.get(from)!, opacity: 0.35 },
          })),
        },
      ],
    },
  };
}
