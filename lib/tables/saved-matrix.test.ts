import { describe, expect, it } from "vitest";
import { defaultMatrix } from "./matrix-address";
import { type SavedMatrixRecord, editMatrix } from "./saved-matrix";

const then = "2026-01-01T00:00:00.000Z";
const now = "2026-02-01T00:00:00.000Z";
const record: SavedMatrixRecord = {
  ...{ id: "m", name: "By side", note: "" },
  spec: { spec: defaultMatrix, figure: "count", order: "given" },
  ...{ createdAt: then, updatedAt: then },
};

describe("editMatrix", () => {
  it("changes what differs, and when it was saved", () => {
    expect(editMatrix(record, { name: "By town" }, undefined, now)).toMatchObject({
      ok: true,
      value: [{ before: { name: "By side" }, after: { name: "By town", updatedAt: now } }],
    });
  });
  it("changes nothing where nothing differs", () => {
    expect(editMatrix(record, { name: "By side", spec: { ...record.spec } }, then, now)).toEqual({
      ok: true,
      value: [],
    });
  });
  it("does not overwrite what somebody has saved since", () => {
    expect(editMatrix(record, { name: "x" }, now, now)).toMatchObject({ ok: false, error: "saved-since" });
  });
});
