import { describe, expect, it } from "vitest";
import { inverse } from "@/lib/shared/change";
import { editTable, nameCopy, type TableRecord } from "./table-rules";

const record: TableRecord = {
  id: "t1",
  name: "Findings",
  caption: "",
  spec: { rows: { kind: "documents" }, columns: [], match: "passage", notes: [] },
  createdAt: "2024-01-01T00:00:00.000Z",
  updatedAt: "2024-01-02T00:00:00.000Z",
};
const now = "2024-01-03T00:00:00.000Z";

describe("editTable", () => {
  it("changes only what differs, and the time", () => {
    const result = editTable(record, { name: "New", caption: "" }, record.updatedAt, now);
    expect(result).toEqual({
      ok: true,
      value: [
        {
          entity: "findingTable",
          id: "t1",
          before: { name: "Findings", updatedAt: record.updatedAt },
          after: { name: "New", updatedAt: now },
        },
      ],
    });
    if (result.ok)
      expect(inverse(result.value)[0]?.after).toEqual({ name: "Findings", updatedAt: record.updatedAt });
  });

  it("does nothing when nothing differs", () => {
    expect(editTable(record, { name: "Findings", spec: { ...record.spec } }, undefined, now)).toEqual({
      ok: true,
      value: [],
    });
  });

  it("refuses to overwrite what was saved since", () => {
    expect(editTable(record, { name: "New" }, record.createdAt, now)).toEqual({
      ok: false,
      error: "saved-since",
    });
  });
});

describe("nameCopy", () => {
  it.each([
    ["A", [], "A (copy)"],
    ["A", ["a (COPY)"], "A (copy 2)"],
    ["A (copy 2)", ["A (copy)", "A (copy 2)"], "A (copy 3)"],
    ["x".repeat(200), [], `${"x".repeat(193)} (copy)`],
  ])("%j beside %j", (name, taken, expected) => {
    expect(nameCopy(name, taken)).toBe(expected);
  });
});
