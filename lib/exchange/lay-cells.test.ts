import { expect, it } from "vitest";
import { layCells } from "./lay-cells";
import type { SheetValue } from "./sheet";

const percent = { style: "percent", decimals: 0, thousands: false } as const;
const columns = [{ heading: "Row" }, { heading: "Said" }, { heading: "Share", format: percent }];
const lay = (rows: SheetValue[][], merges?: Parameters<typeof layCells>[0]["merges"]) =>
  layCells({ columns, rows, merges });

it("leaves cells as they are where none are merged", () => {
  expect(lay([["a", null, 0.5]])).toEqual([
    [
      { value: "a", rows: 1, columns: 1 },
      { value: null, rows: 1, columns: 1 },
      { value: 0.5, rows: 1, columns: 1 },
    ],
  ]);
});

it.each<[string, SheetValue, SheetValue, SheetValue]>([
  ["what one says", "x", null, "x"],
  ["what both say, once", "x", "x", "x"],
  [
    "what each says, in order",
    [{ text: "x", note: "p. 1" }],
    "y",
    [{ text: "x", note: "p. 1" }, { text: "y" }],
  ],
  ["nothing where none says anything", null, [], null],
  ["a number as it is", 3, 3, 3],
])("says in cells merged downwards %s", (_, above, below, value) => {
  const laid = lay(
    [
      ["a", above, 0.5],
      ["b", below, 0.25],
    ],
    [{ row: 0, column: 1, rows: 2, columns: 1 }],
  );
  expect(laid[0]![1]).toEqual({ value, rows: 2, columns: 1 });
  expect(laid[1]![1]).toBeNull();
  expect(laid[1]![2]).toEqual({ value: 0.25, rows: 1, columns: 1 });
});

it("writes numbers of different columns by their own formats", () => {
  const laid = lay([["a", 2, 0.5]], [{ row: 0, column: 1, rows: 1, columns: 2 }]);
  expect(laid[0]).toEqual([
    { value: "a", rows: 1, columns: 1 },
    { value: [{ text: "2" }, { text: "50\u00A0%" }], rows: 1, columns: 2 },
    null,
  ]);
});
