import { describe, expect, it } from "vitest";
import { buildCells } from "./cells";
import type { ColumnSpec, FindingTableSpec } from "./finding-table";
import type { TablePassage } from "./resolve-axis";
import { count, facet, passage, sources, spec } from "./testing/coded-lines";
import { valueId } from "./value-id";

describe("rows that are no codes", () => {
  const spread = [passage("p1", "d1", [0, 4]), passage("p2", "d1", [10, 14]), passage("p3", "d2", [0, 4])];
  const lines = ["p1 finding A", "p1 energy B", "p2 evidence A", "p3 finding =", "p3 gas A2"];
  const columns = [facet("finding"), count("passages")];
  const queries = [
    { id: "q1", name: "Early", passageIds: new Set(["p1"]) },
    { id: "q2", name: "Late", passageIds: new Set(["p2", "p3", "p9"]) },
  ];
  const build = (rows: FindingTableSpec["rows"], more: Parameters<typeof sources>[2] = {}) => {
    const table = buildCells(
      spec({ rows, columns }),
      sources(spread, lines, { ...more, ground: { queries, ...more.ground } }),
    );
    return table.rows.map(({ heading, depth }, row) => [
      "  ".repeat(depth) + heading,
      ...table.cells[row]!.map((cell) => cell.passageIds.join(" ")),
    ]);
  };

  it.each<[string, FindingTableSpec["rows"], string[][]]>([
    [
      "documents have all that is coded in them",
      { kind: "documents" },
      [
        ["First", "p1", "p1 p2"],
        ["Second", "p3", "p3"],
      ],
    ],
    [
      "coders have what they coded themselves, in whatever round, and the consensus its own",
      { kind: "coders" },
      [
        ["Coder =", "p3", "p3"],
        ["Coder A", "p1", "p1 p2 p3"],
        ["Coder B", "", "p1"],
      ],
    ],
    [
      "values of documents",
      { kind: "values", of: "documents", attribute: "side" },
      [
        ["East", "p1", "p1 p2"],
        ["West", "p3", "p3"],
      ],
    ],
    [
      "saved queries have what they find, in the order they were chosen, each once",
      { kind: "queries", queryIds: ["q2", "gone", "q1", "q2"] },
      [
        ["Late", "p3", "p2 p3"],
        ["Early", "p1", "p1"],
      ],
    ],
    ["an attribute that nothing has gives no rows", { kind: "values", of: "cases", attribute: "age" }, []],
    [
      "rows of one's own have no passages",
      { kind: "free", rows: [{ id: "r1", heading: "In sum" }] },
      [["In sum", "", ""]],
    ],
    [
      "nested codes follow the one they are below, which counts with them",
      { kind: "codes", codeIds: ["sector"], nested: true },
      [
        ["SECTOR", "p1 p3", "p1 p3"],
        ["  ENERGY", "p1 p3", "p1 p3"],
        ["    GAS", "p3", "p3"],
        ["  TRADE", "", ""],
      ],
    ],
  ])("%s", (_, rows, expected) => expect(build(rows)).toEqual(expected));

  it("are narrowed to what a query finds, which lets nothing through where it is gone", () => {
    const built = (queryId: string, queryIds: string[]) =>
      buildCells(
        spec({ rows: { kind: "queries", queryIds }, columns, queryId }),
        sources(spread, lines, { ground: { queries } }),
      );
    const narrowed = built("q1", ["q2", "q1"]);
    expect(narrowed.cells.map((cells) => cells.map(({ count: of }) => of))).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(narrowed.missing).toEqual([]);
    const gone = built("q9", ["q1", "q8"]);
    expect(gone.cells.map((cells) => cells.map(({ count: of }) => of))).toEqual([[0, 0]]);
    expect(gone.missing).toEqual(["q8", "q9"]);
  });

  it("takes code sets in their order, and names one that is gone", () => {
    const codeSets = [{ id: "s1", name: "Two", codeIds: ["trade", "gone", "energy"] }];
    expect(
      build({ kind: "codeSet", setId: "s1" }, { ground: { codeSets } }).map(([heading]) => heading),
    ).toEqual(["TRADE", "ENERGY"]);
    const gone = buildCells(spec({ rows: { kind: "codeSet", setId: "s2" } }), sources(spread, lines));
    expect([gone.rows, gone.missing]).toEqual([[], ["s2"]]);
  });

  it("takes a passage into every case and every period that it is of", () => {
    const cases = [
      { id: "k1", title: "Ana", attributes: { age: "40" } },
      { id: "k2", title: "Ben", attributes: { age: "40" } },
    ];
    const casesOf = ({ id }: TablePassage) => (id === "p1" ? ["k1", "k2"] : []);
    const ground = { cases, casesOf };
    expect(build({ kind: "cases" }, { ground })).toEqual([
      ["Ana", "p1", "p1"],
      ["Ben", "p1", "p1"],
    ]);
    expect(build({ kind: "values", of: "cases", attribute: "age" }, { ground })).toEqual([
      ["40", "p1", "p1"],
    ]);
    const yearsOf = ({ id }: TablePassage) =>
      id === "p1"
        ? [{ from: 1999, to: 2001, start: 0, end: 9 }]
        : [{ from: 2010, to: 2010, start: 0, end: 4 }];
    const periods = [
      { id: "a", name: "Before", from: 1990, to: 1999 },
      { id: "b", name: "After", from: 2000, to: 2009 },
    ];
    expect(build({ kind: "periods", periods }, { ground: { yearsOf } })).toEqual([
      ["Before", "p1", "p1"],
      ["After", "p1", "p1"],
    ]);
  });

  it("gives rows of values ids that stay with the value", () => {
    const table = buildCells(
      spec({ rows: { kind: "values", of: "documents", attribute: "side" } }),
      sources([], []),
    );
    expect(table.rows.map(({ id }) => id)).toEqual([valueId("East"), valueId("West")]);
    expect(valueId("East")).toMatch(/^v[0-9a-f]{16}$/);
  });
});

describe("what columns say", () => {
  const two = [passage("p1", "d1", [0, 14]), passage("p2", "d1", [10, 19]), passage("p3", "d2", [0, 4])];
  const lines = ["p1 energy A", "p2 gas A", "p3 energy A", "p3 trade A"];
  const column = (...columns: ColumnSpec[]) =>
    buildCells(spec({ columns }), sources(two, lines, { ground: { yearsOf, citedIn } })).cells.map(
      (row) => row[0]!,
    );
  const yearsOf = ({ id }: TablePassage) =>
    id === "p1"
      ? [
          { from: 2004, to: 2004, start: 0, end: 4 },
          { from: 1998, to: 2001, start: 5, end: 9 },
        ]
      : [];
  // The first two passages overlap where the second citation stands.
  const citedIn = (id: string) =>
    ({
      p1: [
        { at: "d1 0", work: "Khan 2019" },
        { at: "d1 1", work: "Ali 2020" },
      ],
      p2: [
        { at: "d1 1", work: "Ali 2020" },
        { at: "d1 2", work: "Khan 2019" },
      ],
    })[id] ?? [];

  it("counts words once where passages overlap, and their share of all words", () => {
    // [0, 19) covers four words of the first document, [0, 4) one of the second; both have twenty.
    expect(column(count("words")).map((cell) => cell.count)).toEqual([5, 1]);
    expect(column(count("share")).map((cell) => cell.count)).toEqual([5 / 40, 1 / 40]);
  });

  it("says the first and the last year", () => {
    expect(column({ id: "y", kind: "years" }).map((cell) => cell.text)).toEqual(["1998–2004", ""]);
  });

  it("says each cited work once, and how often it is cited where it is more than once", () => {
    expect(column({ id: "c", kind: "citations" }).map((cell) => cell.text)).toEqual([
      "Khan 2019 (2); Ali 2020",
      "",
    ]);
  });

  it("says what is cited in the passages of a facet alone", () => {
    const inGas = column({ id: "c", kind: "citations", codeId: "gas" });
    expect(inGas.map((cell) => cell.text)).toEqual(["Ali 2020; Khan 2019", ""]);
  });

  it("says each value of what passages stand in once, and that of the row's own document", () => {
    const side: ColumnSpec = { id: "a", kind: "attribute", of: "documents", attribute: "side" };
    expect(column(side).map((cell) => cell.text)).toEqual(["East; West", "West"]);
    const own = buildCells(spec({ rows: { kind: "documents" }, columns: [side] }), sources([], []));
    expect(own.cells.map((row) => row[0]!.text)).toEqual(["East", "West"]);
  });

  it("takes a finding from the passages of its facet, or from all of the row", () => {
    const written = (codeId?: string): ColumnSpec => ({ id: "w", kind: "written", codeId });
    expect(column(written()).map((cell) => cell.passageIds.join(" "))).toEqual(["p1 p2 p3", "p3"]);
    expect(column(written("trade")).map((cell) => cell.passageIds.join(" "))).toEqual(["p3", "p3"]);
  });
});

describe("what counts", () => {
  const one = [passage("p1", "d1", [0, 4]), passage("p2", "d1", [5, 9]), passage("p3", "d2", [0, 4])];
  const lines = ["p1 energy A 50", "p2 energy A2", "p3 energy = 80"];
  it.each<[Partial<FindingTableSpec>, string]>([
    [{}, "p1 p2 p3"],
    [{ consensus: true }, "p3"],
    [{ roundIds: ["r1"] }, "p2"],
    [{ roundIds: ["", "r1"], layerIds: ["A", "A2"] }, "p1 p2"],
    [{ leastWeight: 50 }, "p1 p3"],
    [{ leastWeight: 51 }, "p3"],
    [{ roundIds: [] }, ""],
  ])("%j leaves %s", (filter, expected) => {
    const table = buildCells(spec({ columns: [count("passages")], ...filter }), sources(one, lines));
    expect(table.cells[0]![0]!.passageIds.join(" ")).toBe(expected);
  });
});
