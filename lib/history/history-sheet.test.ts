import { describe, expect, it } from "vitest";
import type { EntryView } from "./entry-view";
import { findTooLong, toHistoryJson, toHistorySheet } from "./history-sheet";

const entry: EntryView = {
  id: "e1",
  actor: { id: "u1", name: "Ada" },
  summary: "applied “Trade”",
  at: new Date("2026-11-28T18:39:00Z"),
  group: "codings",
  undone: { by: "Ben", at: new Date("2026-11-28T19:00:00Z") },
  documents: [
    { id: "d1", name: "Talk", gone: false },
    { id: "d2", name: "Letter", gone: true },
  ],
  codes: [{ id: "c1", name: "Trade", gone: false }],
  moreDocuments: 2,
  models: [],
  mayUndo: true,
};

describe("an exported history", () => {
  it("goes into no file that the server would stand still for", () => {
    expect(findTooLong("docx", 2_000)).toBeNull();
    expect(findTooLong("docx", 2_001)).toContain("2,001 entries");
    expect(findTooLong("csv", 1_000_000)).toBeNull();
  });

  it("has one row an event", () => {
    const { columns, rows } = toHistorySheet("History", [entry, { ...entry, actor: null, undone: null }]);
    expect(rows[0]).toEqual([
      "2026-11-28T18:39:00.000Z",
      "Ada",
      "applied “Trade”",
      "Codings",
      "Talk; Letter; and 2 more",
      "Trade",
      "Ben",
      "2026-11-28T19:00:00.000Z",
      "",
    ]);
    expect(rows[1]?.slice(6, 8)).toEqual(["", ""]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  it("is the same as JSON, without what concerns the reader alone", () => {
    const [told] = JSON.parse(toHistoryJson([entry])) as Record<string, unknown>[];
    expect(told).toMatchObject({ id: "e1", at: "2026-11-28T18:39:00.000Z", actor: { name: "Ada" } });
    expect(told).not.toHaveProperty("mayUndo");
  });
});
