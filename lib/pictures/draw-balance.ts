import { type Balance, sayBalance } from "./balance";
import {
  type Look,
  type Picture,
  colorIn,
  headHeight,
  inksOf,
  letters,
  nameAxis,
  numberAxis,
  sideWidth,
  startOption,
} from "./look";

/** Bars to the left for the first code and to the right for the second, with their numbers, and the balance at the side. */
export function drawBalance(
  { rows, first, second }: Balance,
  colors: readonly [first: string, second: string],
  look: Look,
): Picture {
  const { ink } = inksOf(look);
  const names = rows.map(({ name }) => name);
  const left = sideWidth(look, names, 0.34);
  const [right, top] = [72, headHeight(look) + 34];
  const middle = left + (look.width - left - right) / 2;
  const most = Math.max(1, ...rows.flatMap((row) => [row.first, row.second]));
  // With room for the number beside the longest bar.
  const reach = (most * (middle - left)) / Math.max(1, middle - left - 16 - 7 * String(most).length);
  const above = (text: string, place: object) => ({
    ...{ text, top: top - 26, padding: 0, ...place },
    textStyle: {
      ...{ fontSize: 12, fontWeight: 600 as const, color: ink },
      ...{ width: middle - left - 14, overflow: "truncate" as const },
    },
  });
  const base = startOption(look);
  const side = (color: string, position: "left" | "right", values: readonly number[]) => ({
    ...{ type: "bar" as const, stack: "both", barWidth: 16, emphasis: { disabled: true } },
    itemStyle: { color: colorIn(look, color) },
    data: values.map((value) => ({
      value,
      label: { ...letters(look), position, show: value !== 0, formatter: () => String(Math.abs(value)) },
    })),
  });
  return {
    height: top + 28 * rows.length + 12,
    option: {
      ...base,
      title: [
        ...base.title,
        above(`◂ ${first}`, { right: look.width - middle + 8 }),
        above(`${second} ▸`, { left: middle + 8 }),
        above("Balance", { right: 10 }),
      ],
      grid: { left, right, top, bottom: 8 },
      xAxis: {
        ...numberAxis(look),
        ...{ min: -reach, max: reach, axisLabel: { show: false }, splitLine: { show: false } },
      },
      yAxis: [
        nameAxis(look, names, left),
        {
          ...nameAxis(
            look,
            rows.map(({ balance }) => sayBalance(balance)),
            right,
          ),
          ...{ position: "right", axisLine: { show: false } },
        },
      ],
      series: [
        side(
          colors[0],
          "left",
          rows.map((row) => -row.first),
        ),
        side(
          colors[1],
          "right",
          rows.map((row) => row.second),
        ),
      ],
    },
  };
}
