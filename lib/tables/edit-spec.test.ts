import { describe, expect, it } from "vitest";
import {
  EMPTY_SPEC,
  addColumn,
  describeGap,
  moveColumn,
  moveItem,
  removeColumn,
  replaceColumn,
  setNote,
} from "./edit-spec";

const addFacet = (spec: typeof EMPTY_SPEC, codeId: string, id = "c0") =>
  addColumn(spec, { kind: "facet", codeId, show: "excerpts" }, id);
const addCount = (spec: typeof EMPTY_SPEC, of: "coders", id: string) =>
  addColumn(spec, { kind: "count", of }, id);
const three = addCount(addFacet(addFacet(EMPTY_SPEC, "a", "c1"), "b", "c2"), "coders", "c3");
const ids = (spec: typeof three) => spec.columns.map(({ id }) => id).join(" ");

describe("columns", () => {
  it("come at the end, under the id given", () => {
    expect(ids(three)).toBe("c1 c2 c3");
    expect(ids(addFacet(removeColumn(three, "c1"), "d", "c9"))).toBe("c2 c3 c9");
  });

  it("move within the list and are replaced by id", () => {
    expect(ids(moveColumn(three, 0, 1))).toBe("c2 c1 c3");
    expect(ids(moveColumn(three, 0, -1))).toBe("c1 c2 c3");
    expect(moveItem(["x"], 0, 1)).toEqual(["x"]);
    const counted = replaceColumn(three, { id: "c2", kind: "count", of: "documents" });
    expect(counted.columns[1]).toEqual({ id: "c2", kind: "count", of: "documents" });
    expect(ids(replaceColumn(three, { id: "c9", kind: "count", of: "documents" }))).toBe("c1 c2 c3");
  });
});

describe("notes", () => {
  it("are one a cell, go when emptied, and go with their column", () => {
    const noted = setNote(setNote(three, "r", "c1", "first"), "r", "c1", " second ");
    expect(noted.notes).toEqual([{ rowId: "r", columnId: "c1", text: "second" }]);
    expect(setNote(noted, "r", "c1", "  ").notes).toEqual([]);
    expect(setNote(noted, "s", "c1", "x").notes).toHaveLength(2);
    expect(removeColumn(noted, "c1").notes).toEqual([]);
  });
});

describe("describeGap", () => {
  const documents = { ...EMPTY_SPEC, rows: { kind: "documents" } as const };
  it.each([
    [EMPTY_SPEC, /sub-codes/],
    [{ ...EMPTY_SPEC, rows: { kind: "codes", codeIds: [] } as const }, /codes that become the rows/],
    [documents, /Add a column/],
    [addFacet(documents, ""), /each facet column/],
    [addColumn(documents, { kind: "attribute", of: "cases", attribute: "" }, "c1"), /each attribute column/],
    [{ ...EMPTY_SPEC, rows: { kind: "codeSet", setId: "" } as const }, /the code set/],
    [{ ...EMPTY_SPEC, rows: { kind: "values", of: "cases", attribute: "" } as const }, /the attribute/],
    [{ ...EMPTY_SPEC, rows: { kind: "periods", periods: [] } as const }, /the periods/],
    [{ ...EMPTY_SPEC, rows: { kind: "free", rows: [] } as const }, /Add the rows/],
  ])("names what is missing (%#)", (spec, expected) => {
    expect(describeGap(spec)).toMatch(expected);
  });

  it("is silent about a whole table", () => {
    expect(describeGap(addFacet(documents, "a"))).toBeNull();
    expect(describeGap(addColumn(documents, { kind: "written" }, "c1"))).toBeNull();
  });
});
