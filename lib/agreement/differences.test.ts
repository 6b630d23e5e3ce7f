import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unflattenRanges } from "@/lib/text/ranges";
import { countConfusion } from "./confusion";
import { type ComparedPlace, compareLayers } from "./differences";
import type { ComparedCoding } from "./match-codings";

/** Ten words of nine letters, a blank after each. */
const text = "abcdefghi ".repeat(10);
const share = 0.9;

let made = 0;
/** A coding as `layer code start end …`. */
function code(said: string): ComparedCoding {
  const [layerId = "", codeId = "", ...pairs] = said.split(" ");
  const id = `c${(made += 1)}`;
  const ranges = unflattenRanges(pairs.map(Number));
  return { id, passageId: `p ${pairs.join()}`, layerId, codeId, countsAs: codeId, ranges, region: null };
}

const say = ({ kind, codings, off }: ComparedPlace) =>
  [kind, codings.map(({ layerId, codeId }) => `${layerId}:${codeId}`).join(" "), off].join(" ");

const compare = (codings: readonly string[], layers: readonly string[] = ["A", "B"]) =>
  compareLayers(text, codings.map(code), layers, share).map(say);

describe("compareLayers with two coders", () => {
  it.each<[string, string[], string[]]>([
    ["finds nothing in nothing", [], []],
    ["agrees on the same place and code", ["A x 0 9", "B x 0 9"], ["agreed A:x B:x 0"]],
    ["takes white space at edges for no difference", ["A x 0 10", "B x 0 9"], ["agreed A:x B:x 0"]],
    ["takes a line break in the middle for none", ["A x 0 9 10 19", "B x 0 19"], ["agreed A:x B:x 0"]],
    ["agrees at the threshold", ["A x 0 9", "B x 0 10 11 12"], ["agreed A:x B:x 1"]],
    ["does not below it", ["A x 0 9", "B x 0 12"], ["boundary A:x B:x 3"]],
    ["counts both edges", ["A x 10 30", "B x 14 35"], ["boundary A:x B:x 10"]],
    ["counts a gap between ranges", ["A x 0 29", "B x 0 9 20 29"], ["boundary A:x B:x 11"]],
    ["finds what one alone coded", ["A x 0 9", "B y 50 59"], ["only A:x 0", "only B:y 0"]],
    ["finds other codes in the same place", ["A x 0 9", "B y 0 9"], ["code A:x B:y 0"]],
    ["asks the same place for other codes", ["A x 0 9", "B y 0 29"], ["only B:y 0", "only A:x 0"]],
    [
      "takes the same code before another one",
      ["A x 0 9", "B y 0 9", "B x 0 9"],
      ["agreed A:x B:x 0", "only B:y 0"],
    ],
    [
      "takes a boundary before another code",
      ["A x 0 9", "B x 0 19", "B y 0 9"],
      ["boundary A:x B:x 10", "only B:y 0"],
    ],
    ["leaves apart what brushes against each other", ["A x 0 19", "B x 18 39"], ["only A:x 0", "only B:x 0"]],
    ["takes a part for another boundary", ["A x 0 39", "B x 20 29"], ["boundary A:x B:x 30"]],
    [
      "gives each coding one partner, the closest",
      ["A x 0 39", "B x 0 9", "B x 0 29"],
      ["boundary A:x B:x 10", "only B:x 0"],
    ],
    [
      "pairs several codes of a place",
      ["A x 0 9", "A y 0 9", "B y 0 9", "B z 0 9"],
      ["code A:x B:z 0", "agreed A:y B:y 0"],
    ],
  ])("%s", (_, given, expected) => {
    expect(compare(given).sort()).toEqual([...expected].sort());
  });

  it("lists in text order", () => {
    expect(compare(["B y 50 59", "A x 20 29", "B x 0 9"])).toEqual([
      "only B:x 0",
      "only A:x 0",
      "only B:y 0",
    ]);
  });

  it("passes over other layers", () => {
    expect(compare(["A x 0 9", "C x 0 9"])).toEqual(["only A:x 0"]);
  });

  it("compares by what codes count as", () => {
    const [a, b] = [code("A x 0 9"), { ...code("B x2 0 9"), countsAs: "x" }];
    expect(compareLayers(text, [a, b], ["A", "B"], share).map(say)).toEqual(["agreed A:x B:x2 0"]);
  });

  it("compares rectangles by their area", () => {
    const rectangle = (said: string, right: number, page = 0) => ({
      ...code(said),
      region: { page, start: 0, left: 0, top: 0, right, bottom: 10 },
    });
    const kinds = (right: number, page = 0) =>
      compareLayers(text, [rectangle("A x", 100), rectangle("B x", right, page)], ["A", "B"], share).map(
        ({ kind, off }) => [kind, off],
      );
    expect(kinds(95)).toEqual([["agreed", null]]);
    expect(kinds(60)).toEqual([["boundary", null]]);
    expect(kinds(100, 1)).toEqual([
      ["only", 0],
      ["only", 0],
    ]);
    expect(compareLayers(text, [rectangle("A x", 100), code("B x 0 9")], ["A", "B"], share)).toHaveLength(2);
  });
});

describe("compareLayers with three coders", () => {
  it.each<[string, string[], string[]]>([
    ["agrees when all do", ["A x 0 9", "B x 0 9", "C x 0 9"], ["agreed A:x B:x C:x 0"]],
    ["says who has it", ["A x 0 9", "C x 0 9"], ["only A:x C:x 0"]],
    ["finds one with another code", ["A x 0 9", "B x 0 9", "C y 0 9"], ["code A:x B:x C:y 0"]],
    ["finds one with another boundary", ["A x 0 9", "B x 0 9", "C x 0 19"], ["boundary A:x B:x C:x 10"]],
    [
      "puts together only what belongs together throughout",
      ["A x 0 29", "B x 20 49", "C x 40 69"],
      ["only A:x 0", "only B:x 0", "only C:x 0"],
    ],
  ])("%s", (_, given, expected) => {
    expect(compare(given, ["A", "B", "C"]).sort()).toEqual([...expected].sort());
  });
});

describe("countConfusion", () => {
  it("counts which codes meet, and what met nothing", () => {
    const codings = ["A x 0 9", "B x 0 9", "A x 10 19", "B y 10 19", "A x 30 39", "B y 30 39", "A z 50 59"];
    const comparisons = compareLayers(text, codings.map(code), ["A", "B"], share);
    expect(countConfusion(comparisons, "A", "B")).toEqual([
      { first: "x", second: "y", count: 2 },
      { first: "x", second: "x", count: 1 },
      { first: "z", second: null, count: 1 },
    ]);
    expect(countConfusion(comparisons, "B", "A")).toContainEqual({ first: "y", second: "x", count: 2 });
  });
});

const layersOf = (count: number) => ["A", "B", "C", "D"].slice(0, count);
/** Any codings of some layers, no layer with a code twice on one passage. */
const anyCodings = (layers: readonly string[]) =>
  fc.uniqueArray(
    fc.record({
      layerId: fc.constantFrom(...layers),
      codeId: fc.constantFrom("x", "y", "z"),
      start: fc.integer({ min: 0, max: 90 }),
      length: fc.integer({ min: 2, max: 30 }),
    }),
    { maxLength: 24, selector: (given) => JSON.stringify(given) },
  );
type Given = { layerId: string; codeId: string; start: number; length: number };
const build = (given: readonly Given[]): ComparedCoding[] =>
  given.map(({ layerId, codeId, start, length }, index) => ({
    ...code(`${layerId} ${codeId} ${start} ${Math.min(start + length, text.length)}`),
    id: `c${index}`,
  }));
const idsOf = (comparisons: readonly ComparedPlace[]) =>
  comparisons
    .map(
      ({ kind, codings, off }) =>
        `${kind} ${codings
          .map(({ id }) => id)
          .sort()
          .join()} ${off}`,
    )
    .sort();
const thresholds = fc.constantFrom(0.3, 0.5, 0.9, 1);

describe("compareLayers, whatever is coded", () => {
  it("puts every coding into exactly one comparison, at most one of a layer", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((n) => fc.tuple(fc.constant(layersOf(n)), anyCodings(layersOf(n)))),
        thresholds,
        ([layers, given], threshold) => {
          const codings = build(given);
          const found = compareLayers(text, codings, layers, threshold);
          expect(found.flatMap((each) => each.codings.map(({ id }) => id)).sort()).toEqual(
            codings.map(({ id }) => id).sort(),
          );
          for (const each of found)
            expect(new Set(each.codings.map(({ layerId }) => layerId)).size).toBe(each.codings.length);
        },
      ),
      { seed: 1 },
    );
  });

  it("finds the same whoever is called the first, and whichever coding is given first", () => {
    fc.assert(
      fc.property(anyCodings(["A", "B"]), thresholds, (given, threshold) => {
        const codings = build(given);
        const other = { A: "B", B: "A" } as Record<string, string>;
        const swapped = codings.map((each) => ({ ...each, layerId: other[each.layerId]! })).reverse();
        expect(idsOf(compareLayers(text, swapped, ["A", "B"], threshold))).toEqual(
          idsOf(compareLayers(text, codings, ["A", "B"], threshold)),
        );
        expect(idsOf(compareLayers(text, codings, ["B", "A"], threshold))).toEqual(
          idsOf(compareLayers(text, codings, ["A", "B"], threshold)),
        );
      }),
      { seed: 2 },
    );
  });

  it("finds no difference between identical layers", () => {
    fc.assert(
      fc.property(anyCodings(["A"]), fc.integer({ min: 2, max: 4 }), thresholds, (given, n, threshold) => {
        const all = layersOf(n).flatMap((layerId) => given.map((each) => ({ ...each, layerId })));
        const kinds = compareLayers(text, build(all), layersOf(n), threshold).map(({ kind }) => kind);
        expect(kinds).toEqual(given.map(() => "agreed"));
      }),
      { seed: 3 },
    );
  });

  it("parts no two that would rather have each other", () => {
    fc.assert(
      fc.property(anyCodings(["A", "B"]), (given) => {
        // Passages of one code, in the same order of closeness for both: overlap by the longer.
        const codings = build(given.map((each) => ({ ...each, codeId: "x" })));
        const once = [
          ...new Map(codings.map((each) => [`${each.layerId} ${each.passageId}`, each])).values(),
        ];
        const found = compareLayers(text, once, ["A", "B"], share);
        const closeness = (a: ComparedCoding, b: ComparedCoding) => {
          const [p, q] = [lettersOf(a), lettersOf(b)];
          const both = [...p].filter((at) => q.has(at)).length;
          return 2 * both >= Math.min(p.size, q.size) ? both / Math.max(p.size, q.size) : 0;
        };
        const hasOf = (coding: ComparedCoding) => {
          const mate = found
            .find((each) => each.codings.includes(coding))!
            .codings.find((each) => each !== coding);
          return mate === undefined ? 0 : closeness(coding, mate);
        };
        for (const a of once.filter(({ layerId }) => layerId === "A"))
          for (const b of once.filter(({ layerId }) => layerId === "B"))
            expect(closeness(a, b)).toBeLessThanOrEqual(Math.max(hasOf(a), hasOf(b)) + 1e-9);
      }),
      { seed: 4 },
    );
  });
});

/** The offsets a coding covers, without white space at the edges. */
function lettersOf({ ranges }: ComparedCoding): Set<number> {
  const letters = ranges.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => start + at),
  );
  const isBlank = (at: number | undefined) => at !== undefined && text[at] === " ";
  while (isBlank(letters[0])) letters.shift();
  while (isBlank(letters.at(-1))) letters.pop();
  return new Set(letters);
}
