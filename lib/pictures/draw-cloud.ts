import type { CustomSeriesRenderItem } from "echarts";
import { type CloudWord, layOutCloud } from "./lay-out-cloud";
import { type Look, type Picture, headHeight, inksOf, startOption } from "./look";

/** Words as large as they are frequent. Their order in the data is that of `words`, by which they are pressed. */
export function drawCloud(words: readonly CloudWord[], look: Look): Picture {
  const top = headHeight(look);
  const high = Math.round(Math.min(520, Math.max(280, look.width * 0.55)));
  const places = new Map(layOutCloud(words, look.width, high).map((each) => [each.word, each]));
  const { ink, quiet } = inksOf(look);
  const most = Math.max(...words.map(({ count }) => count));
  const renderItem: CustomSeriesRenderItem = ({ dataIndex }) => {
    const placed = places.get(words[dataIndex]!.word);
    if (placed === undefined) return { type: "group", children: [] };
    return {
      type: "text",
      x: placed.x,
      y: top + placed.y,
      style: {
        text: placed.word,
        fill: placed.count > most / 4 ? ink : quiet,
        font: `${placed.size > 28 ? 600 : 400} ${placed.size.toFixed(1)}px ${look.font}`,
        align: "center",
        verticalAlign: "middle",
      },
    };
  };
  return {
    height: top + high,
    option: {
      ...startOption(look),
      xAxis: { show: false, type: "value", min: 0, max: 1 },
      yAxis: { show: false, type: "value", min: 0, max: 1 },
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      series: [{ type: "custom", silent: false, renderItem, data: words.map(() => [0, 0]) }],
    },
  };
}
