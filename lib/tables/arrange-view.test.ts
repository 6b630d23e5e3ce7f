import { expect, it } from "vitest";
import { arrangeView } from "./arrange-view";
import { placeColumn } from "./edit-spec";
import type { FindingTableSpec } from "./finding-table";
import type { BuiltTableView } from "./table-view";
import { count, facet, spec } from "./testing/coded-lines";

const columns = [facet("finding"), count("passages"), facet("evidence")];
const built = {
  rows: ["energy", "trade"].map((id) => ({ id, heading: id, depth: 0 })),
  columns: columns.map((each) => ({ spec: each, heading: each.id })),
  cells: [1, 2].map((row) => [1, 2, 3].map((column) => ({ count: 10 * row + column }))),
} as unknown as BuiltTableView;
const arrange = (patch: Partial<FindingTableSpec>) => {
  const view = arrangeView(built, spec({ columns, ...patch }));
  return view.cells.map((row) => row.map((cell) => cell.count));
};

it("leaves a table as it was built where its definition has not moved anything", () => {
  expect(arrange({})).toEqual([
    [11, 12, 13],
    [21, 22, 23],
  ]);
});

it("moves cells with their rows and columns", () => {
  const moved = placeColumn(
    spec({ columns }),
    columns.map(({ id }) => id),
    0,
    2,
  );
  expect(moved.columns.map(({ id }) => id)).toEqual(["passages", "c-evidence", "c-finding"]);
  expect(arrange({ columns: moved.columns, rowOrder: ["trade"] })).toEqual([
    [22, 23, 21],
    [12, 13, 11],
  ]);
  const codes = { kind: "codes", codeIds: ["trade", "energy"] } as const;
  expect(arrange({ rows: codes })[0]).toEqual([21, 22, 23]);
});

it("keeps columns and rows that the definition no longer has until the table is built anew", () => {
  expect(arrange({ columns: columns.slice(1), rows: { kind: "codes", codeIds: ["trade"] } })).toEqual([
    [22, 23, 21],
    [12, 13, 11],
  ]);
});

it.each([
  [2, 0, "c-evidence c-finding passages"],
  [0, 1, "passages c-finding c-evidence"],
  [1, 1, "c-finding passages c-evidence"],
  [0, 5, "c-finding passages c-evidence"],
])("puts the column at %d where the one at %d is", (from, to, order) => {
  const shown = columns.map(({ id }) => id);
  const ids = placeColumn(spec({ columns }), shown, from, to).columns.map(({ id }) => id);
  expect(ids.join(" ")).toBe(order);
});
