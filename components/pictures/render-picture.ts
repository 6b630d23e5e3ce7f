import { BarChart, CustomChart, GraphChart, SankeyChart, TreemapChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use as load } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Picture } from "@/lib/pictures/look";

load([
  ...[BarChart, CustomChart, GraphChart, SankeyChart, TreemapChart],
  ...[GridComponent, LegendComponent, TitleComponent, SVGRenderer],
]);

/** A picture as SVG. Large, with all that draws it: to be imported when there is something to draw. */
export function renderPicture({ option, height }: Picture, width: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
