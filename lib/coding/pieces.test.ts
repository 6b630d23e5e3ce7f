import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { PassageSpan } from "./passage-index";
import { flattenPieces } from "./pieces";

const span = (passageId: string, start: number, end: number): PassageSpan => ({
  passageId,
  start: offset(start),
  end: offset(end),
});
const run = (start: number, end: number) => ({ start: offset(start), end: offset(end) });

describe("flattenPieces", () => {
  it("cuts at every boundary and names what lies over each piece", () => {
    expect(flattenPieces(run(0, 10), [span("a", 2, 8), span("b", 5, 12)])).toEqual([
      { start: 0, end: 2, passageIds: [] },
      { start: 2, end: 5, passageIds: ["a"] },
      { start: 5, end: 8, passageIds: ["a", "b"] },
      { start: 8, end: 10, passageIds: ["b"] },
    ]);
  });

  it.each([
    ["no spans", [], [[0, 10, ""]]],
    ["a span over all", [span("a", -5, 50)], [[0, 10, "a"]]],
    ["a span that only touches", [span("a", 10, 12)], [[0, 10, ""]]],
    ["two ranges of one passage that meet", [span("a", 0, 4), span("a", 4, 10)], [[0, 10, "a"]]],
  ])("with %s", (_, spans, expected) => {
    expect(flattenPieces(run(0, 10), spans).map((p) => [p.start, p.end, p.passageIds.join()])).toEqual(
      expected,
    );
  });

  it("has no pieces for an empty run", () => {
    expect(flattenPieces(run(3, 3), [span("a", 0, 9)])).toEqual([]);
  });

  it("covers the run exactly, with the right passages at every character", () => {
    const spans = fc.array(
      fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(30), fc.integer({ min: 1, max: 15 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, fc.nat(10), fc.integer({ min: 1, max: 30 }), (all, start, length) => {
        const given = all.map(([id, from, size]) => span(id, from, from + size));
        const pieces = flattenPieces(run(start, start + length), given);
        let at = start;
        for (const piece of pieces) {
          expect(piece.start).toBe(at);
          for (; at < piece.end; at++) {
            const over = new Set(given.filter((s) => s.start <= at && at < s.end).map((s) => s.passageId));
            expect(new Set(piece.passageIds)).toEqual(over);
          }
        }
        expect(at).toBe(start + length);
      }),
      { seed: 11 },
    );
  });
});
