import type { Figure } from "./figure";

/** A coefficient as papers print it with two digits: ".67", "−.05", "1.00". */
export function sayCoefficient(value: number): string {
  const rounded = Math.abs(value).toFixed(2);
  const digits = rounded.startsWith("0") ? rounded.slice(1) : rounded;
  return value < 0 && Number(rounded) !== 0 ? `−${digits}` : digits;
}

/** A share as percent: "97 %"; what is not quite all or nothing does not look as if it were ("> 99.9 %", "0.02 %"). */
export function sayPercent(share: number): string {
  const percent = 100 * share;
  if (share === 0 || share === 1) return `${percent} %`;
  if (percent > 99.9) return "> 99.9 %";
  if (percent > 99 || (percent < 10 && percent >= 0.1)) return `${percent.toFixed(1)} %`;
  if (percent < 0.1) return percent < 0.01 ? "< 0.01 %" : `${percent.toFixed(2)} %`;
  return `${Math.round(percent)} %`;
}

export const sayFigure = ({ value }: Figure, say: (value: number) => string = sayCoefficient): string =>
  value === null ? "–" : say(value);
