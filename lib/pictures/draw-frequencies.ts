import type { Frequency } from "./frequencies";
import {
  type Look,
  type Picture,
  colorIn,
  headHeight,
  letters,
  nameAxis,
  numberAxis,
  sideWidth,
  startOption,
} from "./look";
import type { Measure } from "./picture";

/** A bar a code, from the top, each with its number. `colorOf`: by the code's id. */
export function drawFrequencies(
  bars: readonly Frequency[],
  of: Measure,
  colorOf: (id: string) => string,
  look: Look,
): Picture {
  const names = bars.map(({ name }) => name);
  const left = sideWidth(look, names);
  const top = headHeight(look) + 8;
  const height = top + 26 * bars.length + 34;
  return {
    height,
    option: {
      ...startOption(look),
      grid: { left, right: 64, top, bottom: 30 },
      xAxis: numberAxis(look),
      yAxis: nameAxis(look, names, left),
      series: [
        {
          type: "bar",
          barWidth: 16,
          emphasis: { disabled: true },
          label: { ...letters(look), show: true, position: "right" },
          data: bars.map(({ id, counts }) => ({
            value: counts[of] ?? 0,
            itemStyle: { color: colorIn(look, colorOf(id)) },
          })),
        },
      ],
    },
  };
}
