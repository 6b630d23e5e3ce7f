import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codedWorld, renameLayers, seeded } from "./testing/coded-world";
import type { CodeAxis } from "./axis";
import { buildMatrix, countByDocument } from "./build-matrix";
import { countSizes } from "./count-sizes";
import { listFlows } from "./list-flows";
import { listMeetings } from "./list-meetings";
import { passage, sources } from "./testing/coded-lines";

const codesOf = (...codeIds: string[]): CodeAxis => ({ kind: "codes", codeIds });
const spots = [passage("p1", "d1", [0, 4]), passage("p2", "d1", [2, 9]), passage("p3", "d2", [0, 4])];
const lines = ["p1 gas A", "p1 trade B", "p2 trade A", "p3 trade A", "p3 energy A", "p3 finding B"];
const all = sources(spots, lines);
const matches = fc.constantFrom("passage", "overlap", "block", "document" as const);

describe("meetings of codes", () => {
  const query = { rows: codesOf("energy", "gas", "trade", "finding"), match: "passage" } as const;

  it("are listed once, the most frequent first, and never of a code with its own sub-code", () => {
    const { codes, meetings, total, unit } = listMeetings(query, all, 10);
    expect(codes.map(({ id, passages }) => [id, passages])).toEqual([
      ["energy", 2],
      ["gas", 1],
      ["trade", 3],
      ["finding", 1],
    ]);
    expect(meetings).toEqual([
      { one: 0, other: 2, count: 2 },
      { one: 0, other: 3, count: 1 },
      { one: 1, other: 2, count: 1 },
      { one: 2, other: 3, count: 1 },
    ]);
    expect([total, unit]).toEqual([4, "passages"]);
  });

  it("are cut after so many, and counted", () => {
    const { meetings, total } = listMeetings(query, all, 1);
    expect([meetings.length, total]).toEqual([1, 4]);
  });

  it("are the cells of the matrix", () => {
    fc.assert(
      fc.property(codedWorld, matches, (world, match) => {
        const rows = codesOf("energy", "trade", "finding");
        const { counts } = buildMatrix({ rows, columns: rows, match }, world);
        const { meetings } = listMeetings({ rows, match }, world, 100);
        for (const { one, other, count } of meetings) expect(count).toBe(counts[other]![one]);
        const cells = [counts[0]![1]!, counts[0]![2]!, counts[1]![2]!];
        expect(meetings).toHaveLength(cells.filter((count) => count > 0).length);
      }),
      seeded,
    );
  });
});

describe("flows", () => {
  const query = { rows: codesOf("energy", "finding"), columns: codesOf("trade"), match: "passage" } as const;

  it("say in which documents codes come together", () => {
    expect(listFlows(query, all, 5)).toEqual({
      rows: [
        { id: "energy", heading: "ENERGY" },
        { id: "finding", heading: "FINDING" },
      ],
      columns: [{ id: "trade", heading: "TRADE" }],
      documents: [
        { id: "d1", heading: "First" },
        { id: "d2", heading: "Second" },
      ],
      flows: [
        { row: 0, column: 0, document: 0, count: 1 },
        { row: 0, column: 0, document: 1, count: 1 },
        { row: 1, column: 0, document: 1, count: 1 },
      ],
      total: { rows: 2, columns: 1, documents: 2 },
    });
  });

  it("keep the ends through which most flows", () => {
    const { rows, documents, flows, total } = listFlows(query, all, 1);
    expect([rows, documents].map((ends) => ends.map(({ id }) => id))).toEqual([["energy"], ["d2"]]);
    expect(flows).toEqual([{ row: 0, column: 0, document: 0, count: 1 }]);
    expect(total).toEqual({ rows: 2, columns: 1, documents: 2 });
  });

  it("add up to the matrix, document by document", () => {
    fc.assert(
      fc.property(codedWorld, matches, (world, match) => {
        const spec = { rows: codesOf("energy", "finding"), columns: codesOf("trade", "evidence"), match };
        const { counts } = countByDocument(spec, world);
        const sum = counts.reduce((sums, of) => sums.map((row, r) => row.map((n, c) => n + of[r]![c]!)));
        expect(sum).toEqual(buildMatrix(spec, world).counts);
        expect(counts[1]).toEqual(buildMatrix({ ...spec, documentIds: ["d2"] }, world).counts);
      }),
      seeded,
    );
  });
});

describe("sizes of codes", () => {
  it("are of a code with its sub-codes, and of itself", () => {
    const sizes = countSizes({}, all);
    const of = (id: string) => sizes.find((size) => size.id === id);
    expect(sizes.map(({ id }) => id).slice(0, 3)).toEqual(["sector", "energy", "gas"]);
    expect(of("sector")).toEqual({ id: "sector", passages: 3, own: 0 });
    expect(of("energy")).toEqual({ id: "energy", passages: 2, own: 1 });
    expect(of("evidence")).toEqual({ id: "evidence", passages: 0, own: 0 });
  });

  it("are of what counts alone", () => {
    const of = (scope: Parameters<typeof countSizes>[0]) =>
      countSizes(scope, all).find(({ id }) => id === "trade")!.own;
    expect([of({ documentIds: ["d1"] }), of({ layerIds: ["A"] }), of({ documentIds: [] })]).toEqual([
      2, 2, 0,
    ]);
  });

  it("of a code are at most those of itself and its sub-codes together, and no fewer than any of them", () => {
    fc.assert(
      fc.property(codedWorld, (world) => {
        const sizes = new Map(countSizes({}, world).map((size) => [size.id, size]));
        const [energy, gas] = [sizes.get("energy")!, sizes.get("gas")!];
        expect(energy.passages).toBeLessThanOrEqual(energy.own + gas.passages);
        expect(energy.passages).toBeGreaterThanOrEqual(Math.max(energy.own, gas.passages));
        expect(countSizes({}, renameLayers(world))).toEqual([...sizes.values()]);
      }),
      seeded,
    );
  });
});
