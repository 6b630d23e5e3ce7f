import type { CodeArea } from "./code-map";
import {
  type Look,
  type Picture,
  colorIn,
  headHeight,
  inksOf,
  letters,
  lettersOn,
  startOption,
} from "./look";

/** Areas as large as what they stand for, each with its name and number where there is room. */
export function drawMap(
  areas: readonly CodeArea[],
  colorOf: (codeId: string) => string,
  look: Look,
): Picture {
  const { ground } = inksOf(look);
  const top = headHeight(look) + 4;
  const height = top + Math.max(360, Math.min(620, Math.round(0.6 * look.width)));
  const toNode = ({ codeId, name, value, children }: CodeArea): object => {
    const color = colorIn(look, colorOf(codeId));
    const onColor = lettersOn(color);
    return {
      ...{ name, value },
      itemStyle: children ? { color: ground, borderColor: color } : { color, borderColor: ground },
      label: { ...letters(look, onColor), overflow: "truncate", formatter: () => `${name}\n${value}` },
      upperLabel: {
        ...{ ...letters(look, onColor), fontWeight: 600, overflow: "truncate" },
        formatter: () => `${name}, ${value}`,
      },
      ...(children && { children: children.map(toNode) }),
    };
  };
  return {
    height,
    option: {
      ...startOption(look),
      series: [
        {
          type: "treemap",
          ...{
            left: 4,
            right: 4,
            top,
            bottom: 4,
            roam: false,
            nodeClick: false,
            breadcrumb: { show: false },
          },
          // As they come, so that siblings stand together in the order of the codebook.
          sort: false,
          silent: true,
          label: { show: true, lineHeight: 16 },
          upperLabel: { show: true, height: 22 },
          levels: [
            { itemStyle: { gapWidth: 4, borderWidth: 0, borderColor: ground }, upperLabel: { show: false } },
            { itemStyle: { gapWidth: 2, borderWidth: 3 } },
            { itemStyle: { gapWidth: 2, borderWidth: 2 } },
            { itemStyle: { gapWidth: 1, borderWidth: 2 } },
          ],
          data: areas.map(toNode),
        },
      ],
    },
  };
}
