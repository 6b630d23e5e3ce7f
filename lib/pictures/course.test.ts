import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsCoding, gatherPassages } from "@/lib/tables/gather-passages";
import { resolveAxis } from "@/lib/tables/resolve-axis";
import { passage, sources } from "@/lib/tables/testing/coded-lines";
import type { TableSources } from "@/lib/tables/cells";
import { type Course, cellSpan, mostCells, toCourseSheet, traceCourse } from "./course";
import { codedWorld, renameLayers, seeded } from "@/lib/tables/testing/coded-world";

const trace = (all: TableSources, length: number, codeIds = ["trade", "energy", "finding"]): Course =>
  traceCourse(
    resolveAxis({ kind: "codes", codeIds }, all.ground),
    gatherPassages(all.passages, all.codings, countsCoding({}, all.layers, [])).get("d1") ?? [],
    length,
  );

describe("the course of a document", () => {
  const all = sources(
    [
      passage("p1", "d1", [0, 4]),
      passage("p2", "d1", [2, 6]),
      passage("p3", "d1", [8, 10]),
      passage("p4", "d2", [0, 9]),
    ],
    ["p1 trade A", "p1 trade B", "p2 trade A", "p2 gas A", "p3 energy B", "p4 finding A"],
  );
  const course = trace(all, 10);

  it("says of each code how many passages it has, and how much they cover, each character once", () => {
    expect(course.rows).toMatchObject([
      { id: "trade", passages: 2, characters: 6, first: 0, spans: [[0, 6]] },
      { id: "energy", passages: 2, characters: 6, first: 2, spans: [[2, 6], [8, 10]] }, // prettier-ignore
      { id: "finding", passages: 0, characters: 0, first: null, spans: [] },
    ]);
  });

  it("gives each cell the code that covers most of it: of equals the first, and none where more is bare", () => {
    expect(course.cells).toEqual([0, 0, 0, 0, 0, 0, -1, -1, 1, 1]);
    // Cells of two characters: [1199, 1200) is half of its cell, [1202, 1203) less than what lies bare of a cell of three.
    const long = (start: number, end: number, length: number) =>
      trace(sources([passage("p1", "d1", [start, end])], ["p1 trade A"]), length).cells.indexOf(0);
    expect(long(601, 602, 2 * mostCells)).toBe(300);
    expect(long(601, 602, 3 * mostCells)).toBe(-1);
  });

  it("counts regions on pages, which cover no text", () => {
    const region = { page: 0, start: 0, left: 0, top: 0, right: 9, bottom: 9 };
    const drawn = trace(sources([{ ...passage("p1", "d1"), region }], ["p1 trade A"]), 10);
    expect(drawn.rows[0]).toMatchObject({ passages: 1, characters: 0, first: null });
    expect(drawn.cells).toEqual(new Array(10).fill(-1));
  });

  it("has no cells where there is no text", () => {
    expect(trace(sources([], []), 0).cells).toEqual([]);
  });

  it("leaves as a sheet, shares in percent", () => {
    expect(toCourseSheet(course, "T").rows).toEqual([
      ["TRADE", 2, 6, 60],
      ["ENERGY", 2, 6, 60],
      ["FINDING", 0, 0, 0],
    ]);
  });
});

describe("properties", () => {
  const length = 120;

  it("cells cover the text from the first to the last character, and nothing is coloured that nobody coded", () => {
    fc.assert(
      fc.property(codedWorld, fc.integer({ min: length, max: 5_000 }), (world, long) => {
        const course = trace(world, long);
        const spans = course.cells.map((_, cell) => cellSpan(course, cell));
        expect(spans[0]!.start).toBe(0);
        expect(spans.at(-1)!.end).toBe(long);
        expect(spans.slice(1).every(({ start }, at) => spans[at]!.end >= start)).toBe(true);
        const touches = (row: number, cell: number) =>
          course.rows[row]!.spans.some(([from, to]) => from < spans[cell]!.end && to > spans[cell]!.start);
        expect(course.cells.every((row, cell) => row < 0 || touches(row, cell))).toBe(true);
      }),
      seeded,
    );
  });

  it("a code covers as much as a count character by character says", () => {
    fc.assert(
      fc.property(codedWorld, (world) => {
        const { rows } = trace(world, length);
        for (const { id, characters } of rows) {
          const ids = id === "energy" ? ["energy", "gas"] : [id];
          const own = world.passages.filter(
            (each) =>
              each.documentId === "d1" &&
              world.codings.some(({ passageId, codeId }) => passageId === each.id && ids.includes(codeId)),
          );
          const covered = Array.from({ length }, (_, at) =>
            own.some(({ ranges }) => ranges.some(({ start, end }) => start <= at && at < end)),
          );
          expect(characters).toBe(covered.filter(Boolean).length);
        }
      }),
      seeded,
    );
  });

  it("does not change with the names of coders", () => {
    fc.assert(
      fc.property(codedWorld, (world) => {
        expect(trace(renameLayers(world), length)).toEqual(trace(world, length));
      }),
      seeded,
    );
  });
});
