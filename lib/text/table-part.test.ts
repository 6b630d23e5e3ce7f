import { describe, expect, it } from "vitest";
import { type Range, offset } from "@/lib/shared/offset";
import type { Block, Cell } from "./block";
import { selectTablePart } from "./table-part";

const range = (start: number, end: number): Range => ({ start: offset(start), end: offset(end) });
const cell = (row: number, column: number, ranges: Range[], more: Partial<Cell> = {}): Cell => ({
  row,
  column,
  header: row === 0,
  ranges,
  ...more,
});
const block = (start: number, end: number, cells?: Cell[]): Block => ({
  ...range(start, end),
  kind: cells ? "table" : "paragraph",
  hidden: [],
  ...(cells && { cells }),
});

// Name(0-4) Age(5-8) / Ann(10-13, 20-23 wrapped) 31(14-16) / Bob(30-33) 40(34-36)
const table = block(0, 40, [
  cell(0, 0, [range(0, 4)]),
  cell(0, 1, [range(5, 8)]),
  cell(1, 0, [range(10, 13), range(20, 23)]),
  cell(1, 1, [range(14, 16)]),
  cell(2, 0, [range(30, 33)]),
  cell(2, 1, [range(34, 36)]),
]);
const blocks = [table, block(50, 60)];

describe("selectTablePart", () => {
  it.each([
    ["cell", 21, [range(10, 13), range(20, 23)]],
    ["row", 15, [range(10, 13), range(14, 16), range(20, 23)]],
    ["column", 15, [range(14, 16), range(34, 36)]],
    ["column", 6, [range(5, 8), range(14, 16), range(34, 36)]],
  ] as const)("takes the %s at %i", (part, at, ranges) =>
    expect(selectTablePart(blocks, 0, at, part)).toEqual(ranges),
  );

  it("takes nothing outside tables and between cells", () => {
    expect(selectTablePart(blocks, 1, 52, "column")).toBeNull();
    expect(selectTablePart(blocks, 0, 26, "cell")).toBeNull();
    expect(selectTablePart([], 0, 0, "row")).toBeNull();
  });

  it("goes on through a grid whose rows are blocks", () => {
    const row = (start: number, header = false) =>
      block(start, start + 9, [
        cell(0, 0, [range(start, start + 3)], { header }),
        cell(0, 1, [range(start + 4, start + 8)], { header }),
      ]);
    const grid = [block(0, 5), row(10, true), row(20), row(30), block(40, 45), row(50)];
    expect(selectTablePart(grid, 2, 25, "column")).toEqual([range(24, 28), range(34, 38)]);
    expect(selectTablePart(grid, 2, 25, "row")).toEqual([range(20, 23), range(24, 28)]);
  });

  it("takes all that a merged cell reaches over", () => {
    const merged = block(0, 30, [
      cell(0, 0, [range(0, 4)], { span: { rows: 1, columns: 2 } }),
      cell(1, 0, [range(10, 12)]),
      cell(1, 1, [range(14, 16)]),
    ]);
    expect(selectTablePart([merged], 0, 2, "column")).toEqual([range(0, 4), range(10, 12), range(14, 16)]);
  });
});
