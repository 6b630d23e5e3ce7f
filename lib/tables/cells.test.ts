import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCells } from "./cells";
import type { Match } from "./finding-table";
import type { TablePassage } from "./resolve-axis";
import { code, count, counts, facet, ids, passage, sources, spec, words } from "./testing/coded-lines";

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

  it("parts a row's passages by document, and counts them or shows them", () => {
    const of = (documentId: string, show: "count" | "excerpts") =>
      ({ id: `of-${documentId}`, kind: "document", documentId, show }) as const;
    const table = buildCells(
      spec({ columns: [of("d2", "count"), of("d1", "excerpts"), of("gone", "count")] }),
      sources(gas, ["p1 energy A", "p2 gas B", "p3 energy A", "p3 trade A"]),
    );
    expect(ids(table)).toEqual([
      ["p3", "p1 p2", ""],
      ["p3", "", ""],
    ]);
    expect(counts(table)).toEqual([
      [1, 2, 0],
      [1, 0, 0],
    ]);
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      "Second",
      "First",
      "A document that is gone",
    ]);
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
    match: fc.constantFrom<Match>("passage", "overlap", "block", "near", "document"),
    near: fc.nat(6),
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
    document: () => true,
    near: () => false,
  };
  /** At most so many words lie between any two ranges. */
  const isNear = (most: number) => (a: TablePassage, b: TablePassage) => {
    const touched = (each: TablePassage) =>
      each.ranges.map((range) => words.flatMap((word, at) => (meets(word, range) ? [at] : [])));
    const [ofA, ofB] = [touched(a), touched(b)];
    return ofA.some((one) =>
      ofB.some((other) => one.some((x) => other.some((y) => Math.abs(x - y) - 1 <= most))),
    );
  };

  it("agrees for random codebooks, passages, codings and ways to match", () => {
    fc.assert(
      fc.property(world, ({ spots, marks, rowCodes, facets, match, near, layerIds }) => {
        const passages = spots.map(([documentId, ranges], index) =>
          passage(`p${index}`, documentId, ...ranges),
        );
        const lines = marks.map(([index, id, layer]) => `p${index} ${id} ${layer}`);
        const unitsOf = (_: string, unit: "block" | "word") => (unit === "block" ? units : words);
        const given = sources(passages, lines, { codes: tree, unitsOf });
        const meant = match === "near" ? isNear(near) : related[match];
        const wanted = spec({
          rows: { kind: "codes", codeIds: rowCodes },
          columns: [...facets.map(facet), count("coders")],
          match,
          words: near,
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
                own.some((other) => other.documentId === each.documentId && meant(each, other)),
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

describe("years that passages name", () => {
  const named = [passage("p1", "d1", [0, 5]), passage("p2", "d1", [10, 15])];
  const given = sources(named, ["p1 gas A", "p1 finding A", "p2 gas A", "p2 finding A"], {
    ground: { yearsOf: ({ id }) => (id === "p1" ? [{ from: 1991, to: 1999, start: 0, end: 4 }] : []) },
  });

  it.each([
    [undefined, "p1 p2"],
    [{ from: 1999, to: 2004 }, "p1"],
    [{ from: 2000, to: 2004 }, ""],
    [{ from: 2004, to: 1990 }, ""],
  ])("leave out what names none of %j", (years, expected) => {
    expect(ids(buildCells(spec({ years }), given))[0]![0]).toBe(expected);
  });
});
