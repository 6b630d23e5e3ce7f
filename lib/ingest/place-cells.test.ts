import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinStacked, placeCells } from "./place-cells";

const one = { columns: 1, rows: 1 };

describe("placeCells", () => {
  it("passes over columns that a cell above still covers", () => {
    const rows = [[{ columns: 2, rows: 2 }, one], [{ columns: 1, rows: 0 }], [one, one]];
    expect(placeCells(rows).map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 2],
      [1, 2],
      [2, 0],
      [2, 1],
    ]);
  });

  it("believes no span past column 500, and loses no cell", () => {
    const rows = [[{ columns: 1e9, rows: 1e9 }, one], [one]];
    expect(placeCells(rows).map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 500],
      [1, 500],
    ]);
  });

  it("gives no two cells one place", () => {
    const span = fc.record({
      columns: fc.integer({ min: -1, max: 5 }),
      rows: fc.integer({ min: -1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const placed = placeCells(rows);
        expect(placed).toHaveLength(rows.flat().length);
        expect(new Set(placed.map(({ row, column }) => `${row},${column}`)).size).toBe(placed.length);
      }),
    );
  });
});

describe("joinStacked", () => {
  const cell = (name: string, continues = false, columns = 1) => ({ name, continues, columns, rows: 1 });

  it("lets a cell cover the rows that continue it", () => {
    const rows = [
      [cell("a"), cell("b", false, 2)],
      [cell("", true), cell("c"), cell("d")],
      [cell("", true), cell("", true), cell("e", true)],
    ];
    expect(joinStacked(rows).map((row) => row.map(({ name, rows: down }) => [name, down]))).toEqual([
      [
        ["a", 3],
        ["b", 1],
      ],
      [
        ["c", 2],
        ["d", 2],
      ],
      [],
    ]);
  });

  it("keeps a cell that has nothing above it to continue", () => {
    expect(joinStacked([[cell("a", true)]])[0]).toHaveLength(1);
  });
});
