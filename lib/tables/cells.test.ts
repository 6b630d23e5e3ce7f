import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Code } from "@/lib/codebook/code";
import { offset } from "@/lib/shared/offset";
import { buildCells, type BuiltTable, type TablePassage, type TableSources } from "./cells";
import type { ColumnSpec, FindingTableSpec, Match } from "./finding-table";

const code = (id: string, parentId: string | null = null, position = 0): Code => ({
  id,
  parentId,
  position,
  name: id.toUpperCase(),
  color: "#123456",
  definition: "",
  whenToUse: "",
  whenNotToUse: "",
  example: "",
  codable: true,
  shortcut: null,
  guid: id,
});

const passage = (id: string, documentId: string, ...pairs: [number, number][]): TablePassage => ({
  id,
  documentId,
  region: null,
  ranges: pairs.map(([start, end]) => ({ start: offset(start), end: offset(end) })),
});

const facet = (codeId: string): ColumnSpec => ({
  id: `c-${codeId}`,
  kind: "facet",
  codeId,
  show: "excerpts",
});
const count = (of: "passages" | "documents" | "coders"): ColumnSpec => ({ id: of, kind: "count", of });

const codes = [
  code("sector"),
  code("trade", "sector", 2),
  code("energy", "sector", 1),
  code("gas", "energy"),
  code("finding", null, 1),
  code("evidence", null, 2),
];

const spec = (patch: Partial<FindingTableSpec> = {}): FindingTableSpec => ({
  rows: { kind: "children", codeId: "sector" },
  columns: [facet("finding"), facet("evidence")],
  match: "passage",
  notes: [],
  ...patch,
});

/** Codings written as "passage code layer"; the layer "A2" is a second one of the coder A, "=" the consensus. */
const sources = (passages: TablePassage[], codings: string[]): TableSources => ({
  codes,
  documents: [
    { id: "d1", title: "First" },
    { id: "d2", title: "Second" },
  ],
  passages,
  codings: codings.map((line) => {
    const [passageId = "", codeId = "", layerId = ""] = line.split(" ");
    return { passageId, codeId, layerId };
  }),
  coderOf: (layerId) => (layerId === "=" ? null : layerId.charAt(0)),
  unitsOf: () => [0, 10, 20, 30].map((start) => ({ start, end: start + 9 })),
});

const ids = (table: BuiltTable) => table.cells.map((row) => row.map((cell) => cell.passageIds.join(" ")));
const counts = (table: BuiltTable) => table.cells.map((row) => row.map((cell) => cell.count));

describe("buildCells", () => {
  const gas = [passage("p1", "d1", [0, 5]), passage("p2", "d1", [4, 8]), passage("p3", "d2", [0, 3])];

  it("puts a passage that has both codes into the cell, under the ancestor's row, in codebook order", () => {
    const table = buildCells(
      spec(),
      sources(gas, ["p1 gas A", "p1 finding A", "p3 trade A", "p3 evidence A"]),
    );
    expect(table.rows.map((row) => row.heading)).toEqual(["ENERGY", "TRADE"]);
    expect(table.columns.map((column) => column.heading)).toEqual(["FINDING", "EVIDENCE"]);
    expect(table.rowHeading).toBe("SECTOR");
    expect(ids(table)).toEqual([
      ["p1", ""],
      ["", "p3"],
    ]);
  });

  it("shows a passage once when two coders coded it, and joins codes of different coders", () => {
    const table = buildCells(
      spec(),
      sources(gas, ["p1 energy A", "p1 energy B", "p1 finding A", "p1 finding B"]),
    );
    expect(ids(table)[0]).toEqual(["p1", ""]);
    expect(ids(buildCells(spec(), sources(gas, ["p1 energy A", "p1 finding B"])))[0]).toEqual(["p1", ""]);
  });

  it.each<[Match, string]>([
    ["passage", ""],
    ["overlap", "p2"],
    ["block", "p2"],
  ])("matches overlapping passages by %s", (match, expected) => {
    const table = buildCells(spec({ match }), sources(gas, ["p1 energy A", "p2 finding A"]));
    expect(ids(table)[0]).toEqual([expected, ""]);
  });

  it("does not take touching passages, or one that lies in another's gap, for overlapping", () => {
    const apart = [passage("p1", "d1", [0, 5], [15, 20]), passage("p2", "d1", [5, 15])];
    const lines = ["p1 energy A", "p2 finding A"];
    expect(ids(buildCells(spec({ match: "overlap" }), sources(apart, lines)))[0]).toEqual(["", ""]);
    expect(ids(buildCells(spec({ match: "block" }), sources(apart, lines)))[0]).toEqual(["p2", ""]);
  });

  it("keeps the same offsets in different documents apart", () => {
    const table = buildCells(spec({ match: "overlap" }), sources(gas, ["p1 energy A", "p3 finding A"]));
    expect(ids(table)[0]).toEqual(["", ""]);
  });

  it("counts passages, documents and coders of a row, and keeps the passages behind every number", () => {
    const columns = [count("passages"), count("documents"), count("coders")];
    const lines = ["p1 gas A", "p2 energy A", "p3 energy B", "p3 energy A", "p3 trade C"];
    const table = buildCells(spec({ columns }), sources(gas, lines));
    expect(counts(table)).toEqual([
      [3, 2, 2],
      [1, 1, 1],
    ]);
    expect(table.cells[0]![2]!.passageIds).toEqual(["p1", "p2", "p3"]);
  });

  it("counts a coder once, whatever rounds they coded in, and the consensus as no coder", () => {
    const lines = ["p1 gas A", "p1 gas A2", "p2 gas =", "p3 trade ="];
    expect(
      counts(buildCells(spec({ columns: [count("passages"), count("coders")] }), sources(gas, lines))),
    ).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it("takes documents as rows and every coded passage in them as theirs", () => {
    const columns = [facet("finding"), count("passages"), count("coders")];
    const table = buildCells(
      spec({ rows: { kind: "documents" }, columns, match: "block" }),
      sources(gas, ["p1 finding A", "p2 gas B", "p3 trade A"]),
    );
    expect(table.rows.map((row) => row.heading)).toEqual(["First", "Second"]);
    expect(ids(table).map((row) => row[0])).toEqual(["p1", ""]);
    expect(counts(table).map((row) => row.slice(1))).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it("orders a cell by document, start, then end", () => {
    const mixed = [
      passage("z", "d1", [2, 9]),
      passage("b", "d2", [0, 1]),
      passage("y", "d1", [2, 4]),
      passage("x", "d1", [0, 20]),
    ];
    const lines = mixed.flatMap(({ id }) => [`${id} energy A`, `${id} finding A`]);
    expect(ids(buildCells(spec(), sources(mixed, lines)))[0]![0]).toBe("x y z b");
  });

  it("leaves out layers and documents that are not chosen", () => {
    const lines = ["p1 energy A", "p1 finding A", "p3 energy B", "p3 finding B"];
    expect(ids(buildCells(spec({ layerIds: ["B"] }), sources(gas, lines)))[0]![0]).toBe("p3");
    expect(ids(buildCells(spec({ documentIds: ["d1"] }), sources(gas, lines)))[0]![0]).toBe("p1");
    expect(ids(buildCells(spec({ documentIds: [] }), sources(gas, lines)))[0]![0]).toBe("");
  });

  it.each([
    [["trade", "energy"], "SECTOR"],
    [["trade", "gas"], "Code"],
    [["sector"], "Code"],
    [[], "Code"],
  ])("heads the chosen rows %j with %j", (codeIds, heading) => {
    expect(buildCells(spec({ rows: { kind: "codes", codeIds } }), sources([], [])).rowHeading).toBe(heading);
  });

  it("names codes that are gone, and leaves their rows and columns out", () => {
    const table = buildCells(
      spec({
        rows: { kind: "codes", codeIds: ["trade", "gone", "trade"] },
        columns: [facet("lost"), facet("finding")],
      }),
      sources([], []),
    );
    expect(table.missing).toEqual(["gone", "lost"]);
    expect(table.rows.map((row) => row.id)).toEqual(["trade"]);
    expect(table.columns.map((column) => column.spec.id)).toEqual(["c-finding"]);
  });
});

describe("buildCells against a naive reference", () => {
  const idsOf = (prefix: string, length: number) => Array.from({ length }, (_, index) => `${prefix}${index}`);
  const tree = idsOf("k", 8).map((id, index) => code(id, index < 2 ? null : `k${(index - 1) >> 1}`, index));
  const within = (id: string, root: string): boolean => {
    const found = tree.find((each) => each.id === id);
    return id === root || (!!found?.parentId && within(found.parentId, root));
  };
  const codeId = fc.constantFrom(...tree.map(({ id }) => id));
  const pairs = fc
    .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 6 })
    .map((points) => points.sort((a, b) => a - b))
    .map((points) =>
      Array.from({ length: points.length >> 1 }, (_, i): [number, number] => [
        points[2 * i]!,
        points[2 * i + 1]!,
      ]),
    );
  const world = fc.record({
    spots: fc.array(fc.tuple(fc.constantFrom("d1", "d2"), pairs), { maxLength: 14 }),
    marks: fc.array(fc.tuple(fc.nat(13), codeId, fc.constantFrom("A", "B", "C")), { maxLength: 40 }),
    rowCodes: fc.uniqueArray(codeId, { maxLength: 4 }),
    facets: fc.uniqueArray(codeId, { maxLength: 3 }),
    match: fc.constantFrom<Match>("passage", "overlap", "block"),
    layerIds: fc.option(fc.uniqueArray(fc.constantFrom("A", "B", "C")), { nil: undefined }),
  });
  const units = [0, 9, 11, 30, 44].map((start, index) => ({ start, end: [8, 10, 27, 44, 61][index]! }));
  const meets = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    Math.max(a.start, b.start) < Math.min(a.end, b.end);
  const related: Record<Match, (a: TablePassage, b: TablePassage) => boolean> = {
    passage: (a, b) => a.id === b.id,
    overlap: (a, b) => a.ranges.some((one) => b.ranges.some((other) => meets(one, other))),
    block: (a, b) =>
      units.some(
        (unit) => a.ranges.some((one) => meets(unit, one)) && b.ranges.some((one) => meets(unit, one)),
      ),
  };

  it("agrees for random codebooks, passages, codings and ways to match", () => {
    fc.assert(
      fc.property(world, ({ spots, marks, rowCodes, facets, match, layerIds }) => {
        const passages = spots.map(([documentId, ranges], index) =>
          passage(`p${index}`, documentId, ...ranges),
        );
        const lines = marks.map(([index, id, layer]) => `p${index} ${id} ${layer}`);
        const given = { ...sources(passages, lines), codes: tree, unitsOf: () => units };
        const wanted = spec({
          rows: { kind: "codes", codeIds: rowCodes },
          columns: [...facets.map(facet), count("coders")],
          match,
          layerIds,
        });
        const visible = given.codings.filter(
          (each) => !layerIds || layerIds.some((id) => id === each.layerId),
        );
        const coded = (each: TablePassage, root: string) =>
          visible.filter((one) => one.passageId === each.id && within(one.codeId, root));
        const table = buildCells(wanted, given);
        rowCodes.forEach((row, r) => {
          const own = passages.filter((each) => coded(each, row).length > 0);
          facets.forEach((column, c) => {
            const expected = passages.filter(
              (each) =>
                coded(each, column).length > 0 &&
                own.some((other) => other.documentId === each.documentId && related[match](each, other)),
            );
            expect(new Set(table.cells[r]![c]!.passageIds)).toEqual(new Set(expected.map(({ id }) => id)));
            expect(table.cells[r]![c]!.count).toBe(expected.length);
          });
          const coders = new Set(own.flatMap((each) => coded(each, row).map((one) => one.layerId)));
          expect(table.cells[r]!.at(-1)!.count).toBe(coders.size);
        });
      }),
      { seed: 20240711, numRuns: 400 },
    );
  });
});
