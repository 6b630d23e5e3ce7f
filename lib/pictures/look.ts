import type { EChartsOption } from "echarts";
import { fitText } from "@/lib/agreement/charts/fit-text";
import { contrast, stripeOf } from "@/lib/codebook/paint";

/** How a picture is drawn: for a page in light or dark, or for a file, which is light. */
export interface Look {
  readonly scheme: "light" | "dark";
  /** Pixels across. */
  readonly width: number;
  readonly font: string;
  /** Lines above the picture: a file stands without the page that names it. Empty on the page. */
  readonly head: readonly string[];
}

/** What the drawing library draws, and how high. */
export interface Picture {
  readonly option: EChartsOption;
  readonly height: number;
}

/** Of the page, as in app/global.css: `ground` lies behind the picture. */
const inks = {
  light: { ground: "#ffffff", ink: "#22201c", quiet: "#5f5b53", line: "#e4e1da" },
  dark: { ground: "#222427", ink: "#e6e3dd", quiet: "#a9a59c", line: "#383b40" },
} as const;

export const inksOf = ({ scheme }: Look) => inks[scheme];

/** A code's colour as an area beside the ground: told apart from it at 3 : 1 or more. */
export const colorIn = ({ scheme }: Look, color: string): string => stripeOf(color, scheme);

/** Black or white, whichever is read better on an area of a colour: always at 4.5 : 1 or more. */
export const lettersOn = (fill: string): string =>
  contrast(fill, "#ffffff") > contrast(fill, "#000000") ? "#ffffff" : "#000000";

/** A name as wide as there is room for it, else cut. */
export const cutName = (name: string, room: number): string => fitText(name, room, 12, 1)[0] ?? "";

/** Pixels that the lines above take. */
export const headHeight = ({ head }: Look): number => (head.length === 0 ? 0 : 22 * head.length + 12);

/** What every picture has: nothing moves or answers to the pointer, and the lines above it. */
export const startOption = (look: Look) => {
  const { ground, ink, quiet } = inksOf(look);
  return {
    animation: false,
    backgroundColor: ground,
    textStyle: { fontFamily: look.font, color: ink },
    title: look.head.map((text, at) => ({
      ...{ text, left: 12, top: 10 + 22 * at, padding: 0 },
      textStyle: {
        ...{ fontSize: at === 0 ? 16 : 13, fontWeight: at === 0 ? (600 as const) : (400 as const) },
        ...{ color: at === 0 ? ink : quiet, width: look.width - 24, overflow: "truncate" as const },
      },
    })),
  };
};

/** Letters without the halo that the library gives to those on bars. */
export const letters = (look: Look, color: string = inksOf(look).ink) => ({
  ...{ color, fontFamily: look.font, fontSize: 12, textBorderWidth: 0 },
});

/** Pixels for names at the side: as the longest needs, at most a share of the width. */
export const sideWidth = ({ width }: Look, names: readonly string[], share = 0.4): number =>
  Math.round(Math.min(share * width, 16 + 7 * Math.max(0, ...names.map(({ length }) => length))));

/** An axis of names, from the top down, cut where they are too long. */
export const nameAxis = (look: Look, names: readonly string[], width: number) => ({
  type: "category" as const,
  data: [...names],
  inverse: true,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: inksOf(look).line } },
  axisLabel: { ...letters(look), width: width - 10, overflow: "truncate" as const, interval: 0 },
});

/** An axis of whole numbers. */
export const numberAxis = (look: Look) => ({
  type: "value" as const,
  minInterval: 1,
  splitLine: { lineStyle: { color: inksOf(look).line } },
  axisLabel: { ...letters(look, inksOf(look).quiet), hideOverlap: true },
});
