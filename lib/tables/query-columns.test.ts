import { describe, expect, it } from "vitest";
import { buildCells } from "./cells";
import type { ColumnSpec, Match } from "./finding-table";
import { ids, passage, sources, spec } from "./testing/coded-lines";

const passages = [
  passage("p1", "d1", [0, 5]),
  passage("p2", "d1", [4, 8]),
  passage("p3", "d2", [0, 3]),
  passage("p4", "d2", [30, 34]),
];
const lines = ["p1 energy A", "p2 finding A", "p3 gas B", "p3 finding A", "p4 trade B", "p4 finding B"];
const facet: ColumnSpec = { id: "facet", kind: "facet", codeId: "finding", show: "excerpts" };
const asked = (queryId: string): ColumnSpec => ({
  id: "asked",
  kind: "query",
  queryId,
  show: "excerpts",
});
const queries = [
  { id: "findings", name: "All findings", passageIds: new Set(["p2", "p3", "p4"]) },
  { id: "nothing", name: "Nothing", passageIds: new Set<string>() },
];
const given = sources(passages, lines, { ground: { queries } });

describe("columns of saved queries", () => {
  const everyMatch: readonly Match[] = ["passage", "overlap", "block", "near", "document"];

  it.each(everyMatch)("show what a facet would whose passages the query finds, by %s", (match) => {
    const table = buildCells(spec({ match, words: 2, columns: [facet, asked("findings")] }), given);
    expect(ids(table).flat().join("")).not.toBe("");
    for (const [ofFacet, ofQuery] of ids(table)) expect(ofQuery).toBe(ofFacet);
  });

  it("show to other rows what is theirs and found", () => {
    const table = buildCells(
      spec({ rows: { kind: "documents" }, columns: [asked("findings"), facet] }),
      given,
    );
    expect(ids(table)).toEqual([
      ["p2", "p2"],
      ["p3 p4", "p3 p4"],
    ]);
  });

  it("are headed by the query, and empty where it finds nothing", () => {
    const table = buildCells(spec({ columns: [asked("nothing")] }), given);
    expect(table.columns.map(({ heading }) => heading)).toEqual(["Nothing"]);
    expect(ids(table).flat().join("")).toBe("");
  });

  it("are left out and named as missing where the query is gone", () => {
    const table = buildCells(spec({ columns: [asked("gone"), facet] }), given);
    expect(table.columns.map((column) => column.spec.id)).toEqual(["facet"]);
    expect(table.missing).toEqual(["gone"]);
  });
});
