import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBlock, layBlocks, mergeCells, partCells, placeMerges } from "./merge-cells";
import { seeded } from "./testing/coded-world";
import { spec } from "./testing/coded-lines";

const list = (text: string) => (text === "" ? [] : text.split(" "));
const merge = (rows: string, columns: string) => ({ rowIds: list(rows), columnIds: list(columns) });
const place = (merges: ReturnType<typeof merge>[], rows = "a b c d", columns = "x y z") =>
  placeMerges(merges, list(rows), list(columns)).map(
    ({ row, rows: down, column, columns: across }) => `${row}+${down} ${column}+${across}`,
  );

describe("placeMerges", () => {
  it.each<[string, ReturnType<typeof merge>[], string[]]>([
    ["rows", [merge("b c", "y")], ["1+2 1+1"]],
    ["a block", [merge("a b", "x y")], ["0+2 0+2"]],
    ["what stands apart as several", [merge("a b d", "x y")], ["0+2 0+2", "3+1 0+2"]],
    ["nothing of single cells", [merge("a c", "x z")], []],
    ["nothing of what is gone", [merge("a gone", "x")], []],
    ["the first of two that overlap", [merge("a b", "x"), merge("b c", "x")], ["0+2 0+1"]],
  ])("places %s", (_, merges, placed) => {
    expect(place(merges)).toEqual(placed);
  });

  it("follows rows and columns where they go", () => {
    expect(place([merge("a b", "x")], "d b a c")).toEqual(["1+2 0+1"]);
    expect(place([merge("a b", "x")], "a c b d")).toEqual([]);
    expect(place([merge("a", "x z")], "a b", "y z x")).toEqual(["0+1 1+2"]);
  });

  it("never lays one block over another, or out of the table", () => {
    const some = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "gone"), { minLength: 1 });
    const merges = fc.array(fc.record({ rowIds: some, columnIds: some }), { maxLength: 5 });
    fc.assert(
      fc.property(merges, (given) => {
        const covered = placeMerges(given, list("a b c d"), list("b a d")).flatMap((block) =>
          Array.from({ length: block.rows * block.columns }, (_, at) => [
            block.row + Math.floor(at / block.columns),
            block.column + (at % block.columns),
          ]),
        );
        expect(new Set(covered.map(String)).size).toBe(covered.length);
        expect(covered.every(([row, column]) => row! < 4 && column! < 3)).toBe(true);
      }),
      seeded,
    );
  });
});

describe("merging and parting", () => {
  const merged = mergeCells(mergeCells(spec(), merge("a b", "x")), merge("c d", "x y"));

  it("takes in what was merged with one of the cells", () => {
    expect(mergeCells(merged, merge("b c", "x")).merges).toEqual([merge("b c", "x")]);
    expect(mergeCells(merged, merge("a b", "z")).merges).toHaveLength(3);
  });

  it("parts all that a cell is merged with, and leaves no trace of the last", () => {
    const once = partCells(merged, merge("a", "x"));
    expect(once.merges).toEqual([merge("c d", "x y")]);
    expect(partCells(once, merge("d", "y"))).toEqual({ ...spec(), merges: undefined });
  });
});

describe("layBlocks", () => {
  it("has a block begin where it does, and nothing where it reaches over", () => {
    const laid = layBlocks([{ row: 0, column: 1, rows: 2, columns: 1 }], 2, 2);
    const sizes = laid.map((row) => row.map((block) => block && `${block.rows}x${block.columns}`));
    expect(sizes).toEqual([
      ["1x1", "2x1"],
      ["1x1", null],
    ]);
  });
});

it.each<[string, [number, number][], object | null]>([
  [
    "a column",
    [
      [1, 0],
      [2, 0],
    ],
    { row: 1, column: 0, rows: 2, columns: 1 },
  ],
  [
    "a block",
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    { row: 0, column: 0, rows: 2, columns: 2 },
  ],
  [
    "a corner",
    [
      [0, 0],
      [0, 1],
      [1, 0],
    ],
    null,
  ],
  [
    "a gap",
    [
      [0, 0],
      [2, 0],
    ],
    null,
  ],
  ["one cell", [[0, 0]], null],
  ["none", [], null],
])("finds the block of %s", (_, places, block) => {
  expect(findBlock(places)).toEqual(block);
});
