import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FrozenTable, compareVersions } from "./frozen-table";

/** Cells written "row column: text"; rows and columns in the order given. */
function frozen(rowIds: string[], columnIds: string[], cells: Record<string, string> = {}): FrozenTable {
  return {
    sheet: {
      title: "T",
      columns: [{ heading: "Row" }, ...columnIds.map((id) => ({ heading: id.toUpperCase() }))],
      rows: rowIds.map((row) => [
        row.toUpperCase(),
        ...columnIds.map((column) =>
          [{ text: cells[`${row} ${column}`] ?? "" }].filter(({ text }) => text !== ""),
        ),
      ]),
    },
    rowIds,
    columnIds,
    findings: [],
  };
}

describe("compareVersions", () => {
  it("tells of each cell what became of it, wherever its row and column stand", () => {
    const before = frozen(["r1", "r2"], ["a", "b"], { "r1 a": "kept", "r1 b": "old", "r2 a": "lost" });
    const after = frozen(["r3", "r1"], ["b", "a"], { "r1 a": "kept", "r1 b": "new", "r3 a": "come" });
    const { rows, columns, cells, changes } = compareVersions(before, after);
    expect(rows.map(({ id, fate }) => `${id} ${fate}`)).toEqual(["r3 new", "r1 same", "r2 gone"]);
    expect(columns.map(({ id, fate }) => `${id} ${fate}`)).toEqual(["b same", "a same"]);
    expect(cells.map((row) => row.map(({ fate }) => fate))).toEqual([
      ["same", "new"],
      ["changed", "same"],
      ["same", "gone"],
    ]);
    expect(cells[1]![0]).toEqual({ fate: "changed", before: "old", after: "new" });
    expect(changes).toBe(3);
  });

  it("tells of a row that is called otherwise", () => {
    const renamed = frozen(["r1"], ["a"]);
    const other = { ...renamed, sheet: { ...renamed.sheet, rows: [["Other", null]] } };
    expect(compareVersions(renamed, other).rows[0]).toEqual({ id: "r1", heading: "Other", fate: "changed" });
  });

  it("finds nothing changed in the same version, and the same changes the other way round", () => {
    const ids = fc.uniqueArray(fc.constantFrom("p", "q", "r"));
    const table = fc
      .tuple(
        ids,
        ids,
        fc.dictionary(fc.constantFrom("p p", "p q", "q p", "r r", "q q"), fc.constantFrom("", "x", "y")),
      )
      .map(([rows, columns, cells]) => frozen(rows, columns, cells));
    fc.assert(
      fc.property(table, table, (one, other) => {
        expect(compareVersions(one, one).changes).toBe(0);
        expect(compareVersions(one, other).changes).toBe(compareVersions(other, one).changes);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
