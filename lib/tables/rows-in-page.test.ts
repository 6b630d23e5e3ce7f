import { describe, expect, test } from "vitest";
import { isLong, rowsInPage } from "./rows-in-page";

const block = (row: number, rows: number, column = 0) => ({ row, rows, column, columns: 1 });

describe("the rows of a long table that are in the page", () => {
  test.each([
    ["those of the range", { first: 2, end: 5 }, [], [], [2, 3, 4]],
    ["none of an empty range", { first: 2, end: 2 }, [], [], []],
    ["one that is kept far away", { first: 2, end: 4 }, [90], [], [2, 3, 90]],
    ["one that is kept and in the range once", { first: 2, end: 4 }, [3], [], [2, 3]],
    ["all of a block that begins above", { first: 4, end: 6 }, [], [block(1, 4)], [1, 2, 3, 4, 5]],
    ["all of a block that ends below", { first: 4, end: 6 }, [], [block(5, 3)], [4, 5, 6, 7]],
    ["nothing of a block beside it", { first: 4, end: 6 }, [], [block(6, 3), block(1, 3)], [4, 5]],
    ["blocks that blocks reach into", { first: 4, end: 5 }, [], [block(1, 2, 1), block(2, 3)], [1, 2, 3, 4]],
    ["all of a block about one that is kept", { first: 0, end: 1 }, [8], [block(7, 2)], [0, 7, 8]],
  ])("are %s", (_, range, kept, blocks, rows) => {
    expect(rowsInPage(range, kept, blocks)).toEqual(rows);
  });

  test("are all rows where the table is small", () => {
    expect(isLong(60, 10)).toBe(false);
    expect(isLong(61, 10)).toBe(true);
  });
});
