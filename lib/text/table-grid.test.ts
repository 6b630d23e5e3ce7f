import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/text/block";
import { layOutTable } from "./table-grid";

const cell = (row: number, column: number, rows = 1, columns = 1): Cell => ({
  row,
  column,
  header: false,
  ranges: [],
  ...((rows > 1 || columns > 1) && { span: { rows, columns } }),
});
const shown = (cells: readonly Cell[]) =>
  layOutTable(cells).map((row) =>
    row.map(({ cell: of, rows, columns }) => `${of ? "cell" : "gap"} ${rows}×${columns}`),
  );

describe("layOutTable", () => {
  it.each([
    ["nothing", [], []],
    ["a plain table", [cell(0, 0), cell(0, 1)], [["cell 1×1", "cell 1×1"]]],
    [
      "gaps where rows are ragged",
      [cell(0, 1), cell(2, 0)],
      [
        ["gap 1×1", "cell 1×1"],
        ["gap 1×1", "gap 1×1"],
        ["cell 1×1", "gap 1×1"],
      ],
    ],
    [
      "cells over rows and columns",
      [cell(0, 0, 2, 2), cell(0, 2), cell(1, 2), cell(2, 0), cell(2, 1), cell(2, 2)],
      [["cell 2×2", "cell 1×1"], ["cell 1×1"], ["cell 1×1", "cell 1×1", "cell 1×1"]],
    ],
    ["a span past the edges", [cell(0, 0, 9, 9), cell(1, 1)], [["cell 1×2"], ["gap 1×1", "cell 1×1"]]],
    [
      "a span to the table's end",
      [cell(0, 0, 9), cell(0, 1), cell(1, 1)],
      [["cell 2×1", "cell 1×1"], ["cell 1×1"]],
    ],
    [
      "spans that meet",
      [cell(0, 1, 2), cell(1, 0, 1, 3), cell(1, 2)],
      [
        ["gap 1×1", "cell 2×1", "gap 1×1"],
        ["cell 1×1", "cell 1×1"],
      ],
    ],
  ])("lays out %s", (_, cells, rows) => {
    expect(shown(cells)).toEqual(rows);
  });

  it("gives every place of the grid to one cell or gap, and shows every cell that stands in its own place", () => {
    const anywhere = fc.record({
      row: fc.nat(4),
      column: fc.nat(4),
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 10 }), (given) => {
        const cells = given.map(({ row, column, rows, columns }) => cell(row, column, rows, columns));
        const grid = layOutTable(cells);
        const width = Math.max(0, ...cells.map(({ column }) => column + 1));
        const taken = grid.map(() => Array<number>(width).fill(0));
        // Places find their columns as a browser does: the first that is free.
        grid.forEach((row, at) => {
          for (const { cell: of, rows, columns } of row) {
            const column = taken[at]!.indexOf(0);
            if (of) expect([of.row, of.column]).toEqual([at, column]);
            for (let down = at; down < at + rows; down += 1)
              for (let across = column; across < column + columns; across += 1) taken[down]![across]! += 1;
          }
        });
        expect(taken.flat().every((times) => times === 1)).toBe(true);
        const places = new Set(cells.map(({ row, column }) => `${row},${column}`));
        expect(grid.flat().filter(({ cell: of }) => of !== null)).toHaveLength(places.size);
      }),
    );
  });
});
