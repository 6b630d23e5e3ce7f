import { describe, expect, it } from "vitest";
import { columnNumbers, formatOf } from "./column-numbers";
import { type ColumnSpec, type CountColumn, mostColumns } from "./finding-table";
import { FindingTableSpecSchema } from "./schema";
import { count, facet, spec } from "./testing/coded-lines";

const percent = { style: "percent", decimals: 1, thousands: false } as const;
const table = (column: ColumnSpec, ...rows: [depth: number, count: number][]) => ({
  columns: [{ spec: column }],
  rows: rows.map(([depth]) => ({ depth })),
  cells: rows.map(([, each]) => [{ count: each }]),
});
const passages = { ...(count("passages") as CountColumn), format: percent };

describe("columnNumbers", () => {
  it("are the counts, unless the column is in percent", () => {
    expect(columnNumbers(table(count("passages"), [0, 3], [0, 1]), 0)).toEqual([3, 1]);
    expect(columnNumbers(table(passages, [0, 3], [0, 1]), 0)).toEqual([0.75, 0.25]);
  });

  it("take shares of the outermost rows' sum, in which those below are counted already", () => {
    expect(columnNumbers(table(passages, [0, 3], [1, 2], [0, 1]), 0)).toEqual([0.75, 0.5, 0.25]);
  });

  it("are 0 where there is nothing to take a share of, and shares of the text as they are", () => {
    expect(columnNumbers(table(passages, [0, 0]), 0)).toEqual([0]);
    expect(columnNumbers(table(count("share"), [0, 0.2], [0, 0.1]), 0)).toEqual([0.2, 0.1]);
  });
});

it.each<[string, ColumnSpec, object | undefined]>([
  ["a share", count("share"), percent],
  ["a count", count("words"), { style: "number", decimals: 0, thousands: true }],
  ["what a column says itself", passages, percent],
  ["no number", facet("finding"), undefined],
])("writes %s", (_, column, format) => {
  expect(formatOf(column)).toEqual(format);
});

it("is kept by the schema of tables, as all that a table can have", () => {
  const whole = spec({
    columns: [
      passages,
      { id: "p", kind: "periods", periods: [{ id: "t", name: "Thaw", from: 1991, to: 1999 }] },
    ],
    rowOrder: ["trade", "energy"],
    merges: [{ rowIds: ["trade", "energy"], columnIds: ["p"] }],
    remark: "Own count.",
  });
  expect(FindingTableSpecSchema.parse(whole)).toEqual(whole);
  const many = Array.from({ length: mostColumns + 1 }, (_, at) => ({ id: `c${at}`, kind: "agreement" }));
  expect(FindingTableSpecSchema.safeParse({ ...whole, columns: many }).success).toBe(false);
});
