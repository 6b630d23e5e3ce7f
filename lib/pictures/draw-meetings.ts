import { type Look, type Picture, colorIn, cutName, headHeight, inksOf, letters, startOption } from "./look";
import type { MeetingsGraph } from "./meetings-graph";

/** Pixels around the circle for the names, which stand outwards. */
const nameRoom = (width: number) => Math.min(170, 0.26 * width);

/** The size of what grows in area with a count: `least` to `most` pixels across. */
const scaleArea = (count: number, greatest: number, least: number, most: number): number =>
  least + (most - least) * Math.sqrt(count / Math.max(1, greatest));

/**
 * Codes in a circle, larger with their passages, joined by lines that are thicker, and numbered, with how often two come
 * together. Nothing is left to chance: the same codes stand in the same places.
 */
export function drawMeetings(
  { codes, meetings }: MeetingsGraph,
  colorOf: (codeId: string) => string,
  look: Look,
): Picture {
  const { quiet, ground } = inksOf(look);
  const room = nameRoom(look.width);
  const across = Math.min(look.width - 2 * room, 480);
  const top = headHeight(look) + room;
  const mostPassages = Math.max(...codes.map(({ passages }) => passages));
  const mostTogether = Math.max(...meetings.map(({ count }) => count));
  // Numbers on more lines than these would cover one another.
  const numbered = meetings.length <= 24;
  return {
    height: top + across + room,
    option: {
      ...startOption(look),
      series: [
        {
          type: "graph",
          layout: "circular",
          circular: { rotateLabel: true },
          ...{ left: (look.width - across) / 2, top, width: across, height: across },
          silent: true,
          label: {
            ...letters(look),
            ...{ show: true, position: "right" },
          },
          data: codes.map(({ id, heading, passages }) => ({
            ...{ id, name: heading, value: passages },
            label: { formatter: () => cutName(heading, room - 30) },
            symbolSize: scaleArea(passages, mostPassages, 8, 30),
            itemStyle: { color: colorIn(look, colorOf(id)) },
          })),
          links: meetings.map(({ one, other, count }) => ({
            ...{ source: codes[one]!.id, target: codes[other]!.id, value: count },
            lineStyle: {
              ...{ width: 1 + (7 * count) / mostTogether, curveness: 0.2 },
              ...{ color: quiet, opacity: 0.25 + (0.6 * count) / mostTogether },
            },
            label: {
              ...{ ...letters(look), show: numbered, formatter: () => String(count) },
              ...{ backgroundColor: ground, padding: [1, 2], opacity: 1 },
            },
          })),
        },
      ],
    },
  };
}
