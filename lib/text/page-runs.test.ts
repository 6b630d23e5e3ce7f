import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offset, type Range } from "@/lib/shared/offset";
import {
  decodeRuns,
  encodeRuns,
  offsetAt,
  rangesIn,
  rectsOf,
  type Axis,
  type PageRun,
} from "@/lib/text/page-runs";

const seed = 20260725;
const range = (start: number, end: number): Range => ({ start: offset(start), end: offset(end) });

/** "abc" from x 10 to 40, ten points a letter; read along the axis from where the axis begins. */
function run(axis: Axis, start = 0, widths: readonly number[] = [10, 10, 10]): PageRun {
  const length = widths.reduce((sum, width) => sum + width, 0);
  const along = widths.map((_, index) => widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0));
  const box =
    axis === "right" || axis === "left"
      ? { left: 10, right: 10 + length, top: 100, bottom: 112 }
      : { left: 100, right: 112, top: 10, bottom: 10 + length };
  const grows = axis === "right" || axis === "down";
  return { start, axis, ...box, edges: along.map((far) => (grows ? 10 + far : 10 + length - far)) };
}

describe("rectsOf and rangesIn", () => {
  it.each<[Axis, { left: number; right: number } | { top: number; bottom: number }]>([
    ["right", { left: 20, right: 40 }],
    ["left", { left: 10, right: 30 }],
    ["down", { top: 20, bottom: 40 }],
    ["up", { top: 10, bottom: 30 }],
  ])("finds the last two of three letters read to the %s", (axis, sides) => {
    const runs = [run(axis, 7)];
    expect(rectsOf(range(8, 10), runs)).toEqual([expect.objectContaining(sides)]);
    expect(rangesIn(rectsOf(range(8, 10), runs)[0] ?? run(axis), runs)).toEqual([range(8, 10)]);
  });

  it("gives nothing outside of every run and for pages without runs", () => {
    expect(rectsOf(range(3, 9), [run("right")])).toEqual([]);
    expect(rectsOf(range(0, 3), [])).toEqual([]);
    expect(rangesIn({ left: 0, top: 0, right: 5, bottom: 500 }, [run("right")])).toEqual([]);
    expect(rangesIn({ left: 0, top: 0, right: 500, bottom: 500 }, [])).toEqual([]);
  });

  it("takes a character whose centre lies on a side", () => {
    expect(rangesIn({ left: 15, top: 106, right: 15, bottom: 106 }, [run("right")])).toEqual([range(0, 1)]);
  });

  it("keeps marks and halves of pairs with the letter before them, at the beginning with the one after", () => {
    const marked = run("right", 0, [0, 10, 0, 10]);
    expect(rectsOf(range(2, 3), [marked])).toEqual([{ left: 10, right: 20, top: 100, bottom: 112 }]);
    expect(rangesIn({ left: 10, right: 20, top: 100, bottom: 112 }, [marked])).toEqual([range(0, 3)]);
    expect(rectsOf(range(0, 1), [marked])).toEqual([{ left: 10, right: 20, top: 100, bottom: 112 }]);
  });

  it("takes along what stands between two runs only when both its sides are inside", () => {
    const lines = [run("right", 0), { ...run("right", 4), top: 120, bottom: 132 }];
    const both = { left: 0, right: 50, top: 90, bottom: 140 };
    expect(rangesIn(both, lines)).toEqual([range(0, 7)]);
    expect(rangesIn(both, [...lines].reverse())).toEqual([range(0, 7)]);
    expect(rangesIn({ ...both, left: 20 }, lines)).toEqual([range(1, 3), range(5, 7)]);
    expect(rectsOf(range(2, 5), lines)).toEqual([
      { left: 30, right: 40, top: 100, bottom: 112 },
      { left: 10, right: 20, top: 120, bottom: 132 },
    ]);
  });
});

describe("offsetAt", () => {
  it.each<[Axis, { x: number; y: number }, number]>([
    ["right", { x: 24, y: 105 }, 6],
    ["right", { x: 26, y: 105 }, 7],
    ["left", { x: 26, y: 105 }, 6],
    ["down", { x: 105, y: 24 }, 6],
    ["up", { x: 105, y: 26 }, 6],
    ["right", { x: -50, y: 300 }, 5],
    ["right", { x: 900, y: 0 }, 8],
  ])("to the %s at %o is %i", (axis, point, at) => {
    expect(offsetAt(point, [run(axis, 5)])).toBe(at);
  });

  it("prefers the nearest run, never parts a cluster, and is null without runs", () => {
    const far = { ...run("right", 10), top: 200, bottom: 212 };
    expect(offsetAt({ x: 11, y: 190 }, [run("right"), far])).toBe(10);
    expect(offsetAt({ x: 21, y: 105 }, [run("right", 0, [10, 0, 10])])).toBe(2);
    expect(offsetAt({ x: 1, y: 1 }, [])).toBeNull();
  });
});

/** Lines under one another, of runs in any direction, with units of no width, offsets ascending with gaps. */
const pages = fc
  .array(
    fc.record({
      axis: fc.constantFrom<Axis>("right", "left", "down", "up"),
      gap: fc.integer({ min: 0, max: 3 }),
      widths: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 300 })), {
        minLength: 1,
        maxLength: 30,
      }),
      confidence: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((shapes) => {
    let start = 500;
    return shapes.map(({ axis, gap, widths, confidence }, index): PageRun => {
      const made = run(
        axis,
        start + gap,
        widths.map((width) => width / 10),
      );
      start += gap + widths.length;
      // Rows that do not touch; runs that go down or up stand beside one another.
      const lies = axis === "right" || axis === "left";
      const placed = lies
        ? { ...made, top: 20 * index, bottom: 20 * index + 12 }
        : { ...made, left: 5000 + 20 * index, right: 5012 + 20 * index };
      return confidence === undefined ? placed : { ...placed, confidence };
    });
  });

describe("properties of runs", () => {
  it("come back from their bytes to the tenth of a point", () => {
    fc.assert(
      fc.property(pages, fc.double({ min: -0.04, max: 0.04, noNaN: true }), (runs, blur) => {
        const moved = runs.map((each) => ({ ...each, edges: each.edges.map((edge) => edge + blur) }));
        const back = decodeRuns(encodeRuns(moved, 500), 500);
        expect(back).toHaveLength(runs.length);
        back.forEach((found, index) => {
          const { edges, ...rest } = runs[index] ?? found;
          expect(found).toMatchObject({ start: rest.start, axis: rest.axis });
          expect(found.confidence).toBe(rest.confidence);
          for (const side of ["left", "top", "right", "bottom"] as const) {
            expect(Math.abs(found[side] - rest[side])).toBeLessThan(0.0501);
          }
          expect(found.edges).toHaveLength(edges.length);
          found.edges.forEach((edge, unit) =>
            expect(Math.abs(edge - (edges[unit] ?? 0))).toBeLessThan(0.0501),
          );
        });
        expect(encodeRuns(back, 500)).toEqual(encodeRuns(moved, 500));
      }),
      { seed },
    );
  });

  it("find a range again from its rectangles, clusters whole", () => {
    fc.assert(
      fc.property(pages, fc.nat(400), fc.nat(100), (runs, from, length) => {
        const wanted = range(500 + from, 500 + from + length + 1);
        for (const [index, rect] of rectsOf(wanted, runs).entries()) {
          const touched = runs.filter((each) => rectsOf(wanted, [each]).length > 0)[index];
          if (!touched || touched.edges.every((edge) => edge === touched.edges[0])) continue;
          const [found] = rangesIn(rect, [touched]);
          const first = Math.max(wanted.start, touched.start);
          const end = Math.min(wanted.end, touched.start + touched.edges.length);
          expect(found?.start).toBeLessThanOrEqual(first);
          expect(found?.end).toBeGreaterThanOrEqual(end);
          expect(rectsOf(found ?? wanted, [touched])).toEqual([rect]);
        }
      }),
      { seed },
    );
  });

  it("never end a range or a caret inside a surrogate pair", () => {
    const text = fc.array(fc.constantFrom("a", "😀", "𐌰", "é"), { minLength: 1, maxLength: 20 });
    const sides = fc.tuple(fc.nat(300), fc.nat(300));
    fc.assert(
      fc.property(text, sides, fc.constantFrom<Axis>("right", "left"), (letters, [a, b], axis) => {
        const widths = letters.flatMap((letter) => (letter.length === 2 ? [10, 0] : [10]));
        const runs = [run(axis, 0, widths)];
        const written = letters.join("");
        const found = rangesIn({ left: Math.min(a, b), right: Math.max(a, b), top: 0, bottom: 500 }, runs);
        const caret = offsetAt({ x: a, y: b }, runs) ?? 0;
        for (const at of [...found.flatMap(({ start, end }) => [start, end]), caret]) {
          expect(/[\ud800-\udbff]$/.test(written.slice(0, at))).toBe(false);
        }
      }),
      { seed },
    );
  });
});

describe("decodeRuns", () => {
  it("reads no bytes as no runs and refuses others", () => {
    expect(encodeRuns([], 3)).toEqual(new Uint8Array());
    expect(decodeRuns(new Uint8Array(), 3)).toEqual([]);
    expect(() => decodeRuns(Uint8Array.of(99, 0), 0)).toThrow(RangeError);
    expect(() => decodeRuns(encodeRuns([run("right")], 0).slice(0, 6), 0)).toThrow(RangeError);
  });

  it("takes few bytes", () => {
    const page = Array.from({ length: 50 }, (_, line) => ({
      ...run("right", 91 * line, Array<number>(90).fill(5)),
      top: 14 * line,
      bottom: 14 * line + 12,
    }));
    expect(encodeRuns(page, 0).length).toBeLessThan(50 * (90 + 12));
  });
});
