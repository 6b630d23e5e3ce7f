import { quantile } from "./statistics";

export interface Row {
  readonly what: string;
  readonly values: readonly number[];
  /** What is aimed at; "" where nothing is. */
  readonly target: string;
  /** Left out: "ms". */
  readonly unit?: string;
}

/** Enough digits to compare, and no more. */
const inUnit = (value: number, unit: string): string =>
  `${value.toFixed(Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0)} ${unit}`.padStart(11);

/** Prints measurements as a table of medians and 95th percentiles. */
export function printRows(title: string, rows: readonly Row[]): void {
  const head = `${title.padEnd(56)}${"median".padStart(11)}${"p95".padStart(11)}   runs  target`;
  const lines = rows
    .filter(({ values }) => values.length > 0)
    .map(({ what, values, target, unit = "ms" }) => {
      const numbers = [0.5, 0.95].map((p) => inUnit(quantile(values, p), unit)).join("");
      return `${what.padEnd(56)}${numbers}${String(values.length).padStart(7)}  ${target}`.trimEnd();
    });
  process.stdout.write(`\n${[head, ...lines].join("\n")}\n`);
}
