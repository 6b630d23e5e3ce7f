import { CustomChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent } from "echarts/components";
import { type EChartsCoreOption, init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

register([CustomChart, GridComponent, MarkAreaComponent, SVGRenderer]);

/** Draws an option as a file of SVG, `width` by `height` pixels. */
export function drawTimeline(option: EChartsCoreOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
