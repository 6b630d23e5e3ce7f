import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { CodedPassage } from "./document-codings";
import { ShardedMap } from "@/lib/shared/sharded-map";
import { OverviewLayout, type OverviewBar, type OverviewSize, offsetOfRow, rowOf } from "./overview";

const passage = (id: string, start: number, end: number, ...codeIds: string[]): CodedPassage => ({
  id,
  region: null,
  ranges: [{ start: offset(start), end: offset(end) }],
  codings: codeIds.map((codeId, i) => ({
    id: `${id}${i}`,
    passageId: id,
    codeId,
    layerId: "l",
    weight: null,
  })),
});
const mapOf = (passages: readonly CodedPassage[]) => ShardedMap.from(passages.map((one) => [one.id, one]));

function listBars(
  passages: readonly CodedPassage[],
  codes: readonly string[],
  of: OverviewSize,
): OverviewBar[] {
  const overview = new OverviewLayout(codes, of);
  overview.show(mapOf(passages));
  return overview.listBars();
}

const order = ["a", "b", "c", "d", "e"];
const size = { length: 100, rows: 10, lanes: 3 };

describe("OverviewLayout", () => {
  it("draws a code as one bar as long as it goes on, in one lane", () => {
    const passages = [passage("p", 0, 45, "b"), passage("q", 20, 60, "a"), passage("r", 45, 70, "b")];
    expect(listBars(passages, order, size)).toEqual([
      { top: 0, bottom: 7, lane: 0, codeId: "b" },
      { top: 2, bottom: 6, lane: 1, codeId: "a" },
    ]);
  });

  it("shows what covers most where there is no room for all, and the earlier of equals", () => {
    const passages = [passage("p", 0, 10, "e", "d"), passage("q", 0, 4, "a"), passage("r", 0, 9, "b", "c")];
    const shown = listBars(passages, order, { ...size, rows: 10 });
    expect(shown.map(({ codeId }) => codeId)).toEqual(["b", "d", "e"]);
  });

  it("stands for a region where its page begins", () => {
    const region = { page: 1, start: offset(55), left: 0, top: 0, right: 9, bottom: 9 };
    const shown = listBars([{ ...passage("p", 0, 0, "a"), ranges: [], region }], order, size);
    expect(shown).toEqual([{ top: 5, bottom: 6, lane: 0, codeId: "a" }]);
  });

  it.each([
    ["no text", { ...size, length: 0 }],
    ["no rows", { ...size, rows: 0 }],
  ])("draws nothing with %s", (_, without) => {
    expect(listBars([passage("p", 0, 9, "a")], order, without)).toEqual([]);
  });

  const passages = fc
    .array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 40 }), fc.constantFrom(...order, "unknown")), {
      maxLength: 30,
    })
    .map((all) =>
      all.map(([start, length, code], i) => passage(`p${i}`, start, Math.min(100, start + length), code)),
    );

  it("shows in every row as many of its codes as there is room for, none twice and none over another", () => {
    fc.assert(
      fc.property(
        passages,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 40 }),
        (all, lanes, rows) => {
          const bars = listBars(all, order, { length: 100, rows, lanes });
          for (let row = 0; row < rows; row++) {
            const shown = bars.filter(({ top, bottom }) => top <= row && row < bottom);
            const [from, to] = [(row * 100) / rows, ((row + 1) * 100) / rows];
            const here = new Set(
              all
                .filter(({ ranges: [range] }) => range!.start < to && range!.end > from)
                .flatMap(({ codings }) => codings.map(({ codeId }) => codeId))
                .filter((codeId) => codeId !== "unknown"),
            );
            expect(shown.length).toBe(Math.min(lanes, here.size));
            expect(new Set(shown.map(({ lane }) => lane)).size).toBe(shown.length);
            expect(new Set(shown.map(({ codeId }) => codeId)).size).toBe(shown.length);
            for (const { codeId, lane } of shown) {
              expect(here.has(codeId)).toBe(true);
              expect(lane).toBeLessThan(lanes);
            }
          }
        },
      ),
      { seed: 11 },
    );
  });

  it("is the same whether passages came at once or after others", () => {
    fc.assert(
      fc.property(
        fc.array(passages, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        (all, rows) => {
          const of = { length: 100, rows, lanes: 3 };
          const overview = new OverviewLayout(order, of);
          for (const some of all) overview.show(mapOf(some));
          expect(overview.listBars()).toEqual(listBars(all[all.length - 1]!, order, of));
        },
      ),
      { seed: 13 },
    );
  });
});

describe("rowOf and offsetOfRow", () => {
  it("lead to and fro", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 800, max: 90_000 }), (rows, length) => {
        for (const row of [0, rows >> 1, rows - 1])
          expect(rowOf(offsetOfRow(row, { length, rows }), { length, rows })).toBe(row);
      }),
      { seed: 12 },
    );
  });

  it("stay inside the text", () => {
    expect(offsetOfRow(-4, size)).toBe(0);
    expect(offsetOfRow(99, size)).toBe(99);
    expect(rowOf(5000, size)).toBe(9);
    expect(rowOf(0, { length: 0, rows: 10 })).toBe(0);
  });
});
