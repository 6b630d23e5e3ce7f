import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMatrix, listMet } from "./build-matrix";
import type { AxisSpec } from "./axis";
import type { Match } from "./finding-table";
import type { MatrixSpec } from "./matrix";
import { toMatrixSheet } from "./matrix-sheet";
import { figureCells, fittingFigures } from "./matrix-figures";
import type { TablePassage } from "./resolve-axis";
import { passage, sources } from "./testing/coded-lines";

const codesOf = (...codeIds: string[]): AxisSpec => ({ kind: "codes", codeIds });
const spec = (patch: Partial<MatrixSpec> = {}): MatrixSpec => ({
  rows: codesOf("energy", "trade"),
  columns: { kind: "documents" },
  match: "passage",
  ...patch,
});
const spots = [
  passage("p1", "d1", [0, 4]),
  passage("p2", "d1", [2, 14]),
  passage("p3", "d1", [20, 24]),
  passage("p4", "d2", [0, 4]),
];
const lines = ["p1 gas A", "p1 energy B", "p2 trade A", "p3 trade A", "p3 energy A", "p4 trade B"];
const build = (patch: Partial<MatrixSpec> = {}) => buildMatrix(spec(patch), sources(spots, lines));

describe("buildMatrix", () => {
  it.each<[string, Partial<MatrixSpec>, number[][]]>([
    ["documents, a passage once whoever coded it", {}, [[2, 0], [2, 1]]], // prettier-ignore
    ["coders: what they coded with the code themselves", { columns: { kind: "coders" } }, [[2, 1], [2, 1]]], // prettier-ignore
    [
      "values",
      { columns: { kind: "values", of: "documents", attribute: "side" } },
      [
        [2, 0],
        [2, 1],
      ],
    ],
    ["fewer layers", { layerIds: ["B"] }, [[1, 0], [0, 1]]], // prettier-ignore
    ["codes on the same passage", { columns: codesOf("trade") }, [[1], [3]]],
    // p1 and p2 share characters; p3 has both; p2 and p3 and p4 are each a pair with itself.
    ["pairs that overlap", { columns: codesOf("trade"), match: "overlap" }, [[2], [3]]],
    // Blocks [0, 9), [10, 19), [20, 29): p1 and p2 in the first, p2 in the second, p3 in the third; p4 in another document.
    ["paragraphs with both", { columns: codesOf("trade"), match: "block" }, [[2], [4]]],
    ["documents with both", { columns: codesOf("trade"), match: "document" }, [[1], [2]]],
    // Words of five characters: p1 covers word 0, p2 words 0 to 2, p3 word 4; one lies between p2 and p3.
    ["pairs with no word between", { columns: codesOf("trade"), match: "near", words: 0 }, [[2], [3]]],
    ["pairs with one word between", { columns: codesOf("trade"), match: "near", words: 1 }, [[3], [5]]],
    ["no columns", { columns: { kind: "cases" } }, [[], []]],
  ])("counts by %s", (_, patch, counts) => expect(build(patch).counts).toEqual(counts));

  it("measures how near codes are, in what they cover", () => {
    const overlap = build({ columns: codesOf("trade"), match: "overlap" });
    // energy covers [0, 4) and [20, 24); trade [2, 14), [20, 24) and [0, 4) of the other document: 6 of 22 and of 8 + 20 - 6.
    expect(overlap.nearness!.jaccard[0]![0]).toBeCloseTo(6 / 22, 12);
    expect(overlap.nearness!.lift[0]![0]).toBeCloseTo((6 * 22) / (8 * 20), 12);
    expect(build({ columns: codesOf("trade"), match: "near", words: 3 }).nearness).toBeNull();
    expect(build().nearness).toBeNull();
    const unused = build({ columns: codesOf("evidence") });
    expect([unused.nearness!.jaccard[0]![0], unused.nearness!.lift[0]![0]]).toEqual([0, null]);
  });

  it("lists the passages behind a cell", () => {
    const met = (patch: Partial<MatrixSpec>, row: string, column: string) =>
      [...listMet(spec(patch), sources(spots, lines), row, column)].sort();
    expect(met({}, "energy", "d1")).toEqual(["p1", "p3"]);
    expect(met({ columns: codesOf("trade"), match: "overlap" }, "energy", "trade")).toEqual([
      "p1",
      "p2",
      "p3",
    ]);
    expect(met({}, "energy", "gone")).toEqual([]);
  });

  it("gives an empty matrix of a project without anything", () => {
    const empty = buildMatrix(
      spec({ rows: { kind: "codebook" } }),
      sources([], [], { codes: [], documents: [] }),
    );
    expect(empty).toMatchObject({ rows: [], columns: [], counts: [] });
  });
});

describe("properties", () => {
  const pairs = fc
    .uniqueArray(fc.nat(70), { minLength: 2, maxLength: 4 })
    .map((points) => points.sort((a, b) => a - b))
    .map((points) =>
      Array.from({ length: points.length >> 1 }, (_, i): [number, number] => [
        points[2 * i]!,
        points[2 * i + 1]!,
      ]),
    );
  const world = fc.record({
    spots: fc.array(fc.tuple(fc.constantFrom("d1", "d2"), pairs), { maxLength: 12 }),
    marks: fc.array(fc.tuple(fc.nat(11), fc.constantFrom("gas", "energy", "trade", "finding")), {
      maxLength: 30,
    }),
    match: fc.constantFrom<Match>("passage", "overlap", "block", "near", "document"),
    words: fc.nat(8),
  });
  const axis = codesOf("energy", "trade", "finding");
  const read = ({
    spots: given,
    marks,
  }: {
    spots: [string, [number, number][]][];
    marks: [number, string][];
  }) =>
    sources(
      given.map(([documentId, ranges], at) => passage(`p${at}`, documentId, ...ranges)),
      marks.map(([at, code]) => `p${at} ${code} A`),
    );
  const seeded = { seed: 20261130, numRuns: 300 };

  it("two codes come together as often the one way as the other", () => {
    fc.assert(
      fc.property(world, ({ match, words, ...given }) => {
        const { counts, nearness } = buildMatrix({ rows: axis, columns: axis, match, words }, read(given));
        const turned = <T>(cells: readonly (readonly T[])[]) =>
          cells.map((_, at) => cells.map((row) => row[at]));
        expect(turned(counts)).toEqual(counts);
        if (nearness) expect(turned(nearness.jaccard)).toEqual(nearness.jaccard);
      }),
      seeded,
    );
  });

  it("more words between never make fewer pairs, and what overlaps is near", () => {
    fc.assert(
      fc.property(world, ({ words, match: _, ...given }) => {
        const near = (most: number) =>
          buildMatrix({ rows: axis, columns: axis, match: "near", words: most }, read(given)).counts.flat();
        const [few, more] = [near(words), near(words + 1)];
        few.forEach((count, at) => expect(more[at]).toBeGreaterThanOrEqual(count));
      }),
      seeded,
    );
  });

  it("agrees with pairs that are counted one by one", () => {
    fc.assert(
      fc.property(world, (given) => {
        const all = read(given);
        const has = (each: TablePassage, root: string) =>
          all.codings.some(
            ({ passageId, codeId }) =>
              passageId === each.id && (codeId === root || (root === "energy" && codeId === "gas")),
          );
        const overlaps = (a: TablePassage, b: TablePassage) =>
          a.documentId === b.documentId &&
          (a === b || a.ranges.some((x) => b.ranges.some((y) => x.start < y.end && y.start < x.end)));
        const { counts } = buildMatrix({ rows: axis, columns: axis, match: "overlap" }, all);
        const roots = ["energy", "trade", "finding"];
        const expected = roots.map((row) =>
          roots.map(
            (column) =>
              all.passages
                .filter((one) => has(one, row))
                .flatMap((one) => all.passages.filter((other) => has(other, column) && overlaps(one, other)))
                .length,
          ),
        );
        expect(counts).toEqual(expected);
      }),
      seeded,
    );
  });
});

describe("figures of a matrix", () => {
  const made = build();
  it("are shares of row, column and all, and what chance would give", () => {
    expect(figureCells(made, "ofRow")).toEqual([[1, 0], [2 / 3, 1 / 3]]); // prettier-ignore
    expect(figureCells(made, "ofColumn")).toEqual([[0.5, 0], [0.5, 1]]); // prettier-ignore
    expect(figureCells(made, "ofAll")).toEqual([[0.4, 0], [0.4, 0.2]]); // prettier-ignore
    expect(figureCells(made, "expected")).toEqual([[1.6, 0.4], [2.4, 0.6]]); // prettier-ignore
    expect(figureCells({ ...made, counts: [[0, 0]] }, "ofRow")).toEqual([[null, null]]);
  });

  it("are those that fit what is counted", () => {
    expect(fittingFigures(made)).not.toContain("jaccard");
    expect(fittingFigures(build({ columns: codesOf("trade") }))).toEqual(["count", "jaccard", "lift"]);
    expect(fittingFigures(build({ columns: codesOf("trade"), match: "near" }))).toEqual(["count"]);
  });

  it("leave as a sheet, shares in percent", () => {
    expect(toMatrixSheet(made, "ofRow", "T")).toEqual({
      title: "T",
      caption: "% of the row.",
      columns: [{ heading: "SECTOR" }, { heading: "First", weight: 0.6 }, { heading: "Second", weight: 0.6 }],
      rows: [
        ["ENERGY", 100, 0],
        ["TRADE", 66.6667, 33.3333],
      ],
    });
  });
});
