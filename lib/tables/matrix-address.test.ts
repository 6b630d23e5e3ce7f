import { describe, expect, it } from "vitest";
import { type MatrixAddress, defaultMatrix, readMatrix, writeMatrix } from "./matrix-address";
import { orderMatrix } from "./order-matrix";

const usual: MatrixAddress = { spec: defaultMatrix, figure: "count", order: "given" };

describe("the address of a matrix", () => {
  it.each<MatrixAddress>([
    usual,
    {
      spec: {
        rows: { kind: "values", of: "documents", attribute: "Größe & Form" },
        columns: { kind: "codes", codeIds: ["a", "b"], nested: true },
        match: "near",
        words: 7,
        roundIds: ["", "r1"],
      },
      figure: "lift",
      order: "likeness",
    },
  ])("comes back as it was written (%#)", (address) => {
    expect(readMatrix(new URLSearchParams(writeMatrix(address).toString()))).toEqual(address);
  });

  it("says nothing where all is as usual", () => expect(writeMatrix(usual).toString()).toBe(""));

  it.each(["matrix=%7B", "matrix=[]", "matrix=%7B%22rows%22%3A1%7D", "figure=x&order=y", "other=1"])(
    "takes what it cannot read for the usual: %s",
    (written) => expect(readMatrix(new URLSearchParams(written))).toEqual(usual),
  );
});

describe("orderMatrix", () => {
  const entry = (id: string, depth = 0) => ({ id, heading: id, depth });
  const matrix = {
    ...{ rowHeading: "R", columnHeading: "C", missing: [], unit: "passages" as const, nearness: null },
    rows: [entry("a"), entry("b", 1), entry("c")],
    columns: [entry("x"), entry("y")],
    counts: [
      [1, 0],
      [0, 9],
      [2, 0],
    ],
  };
  it.each([
    ["given", "abc", "xy"],
    ["sum", "bca", "yx"],
    ["likeness", "acb", "xy"],
  ] as const)("%s", (order, rows, columns) => {
    const ordered = orderMatrix(matrix, order);
    expect(ordered.rows.map(({ id }) => id).join("")).toBe(rows);
    expect(ordered.columns.map(({ id }) => id).join("")).toBe(columns);
    const at = (row: string, column: string) => ordered.counts[rows.indexOf(row)]![columns.indexOf(column)];
    expect([at("b", "y"), at("c", "x"), at("a", "y")]).toEqual([9, 2, 0]);
  });
});
