import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableSources } from "@/lib/tables/cells";
import { code, passage, sources } from "@/lib/tables/testing/coded-lines";
import { evaluateQuery } from "./evaluate-query";
import type { Query, Reach } from "./query";
import { anyQuery, anyStudy } from "./testing/arbitrary-query";
import { findNaively } from "./testing/naive-query";

const idsOf = (query: Query, study: TableSources) => evaluateQuery(query, study).passages.map(({ id }) => id);
const setOf = (query: Query, study: TableSources) => new Set(idsOf(query, study));
const not = (part: Query): Query => ({ kind: "not", part });
const both = (...parts: Query[]): Query => ({ kind: "and", parts });
const either = (...parts: Query[]): Query => ({ kind: "or", parts });
const coded = (codeId: string, alone?: true): Query => ({
  kind: "coding",
  conditions: [{ kind: "code", codeId, ...(alone && { alone }) }],
});
const seeded = { seed: 22, numRuns: 200 };

describe("the algebra of queries", () => {
  it("finds what a naive reading of every pair finds", () => {
    fc.assert(
      fc.property(anyQuery, anyStudy, (query, study) => {
        expect(setOf(query, study)).toEqual(findNaively(query, study));
      }),
      { seed: 22, numRuns: 1_000 },
    );
  });

  it("keeps De Morgan's laws, NOT NOT, and parts of the whole", () => {
    fc.assert(
      fc.property(anyQuery, anyQuery, anyStudy, (a, b, study) => {
        expect(idsOf(not(both(a, b)), study)).toEqual(idsOf(either(not(a), not(b)), study));
        expect(idsOf(not(either(a, b)), study)).toEqual(idsOf(both(not(a), not(b)), study));
        expect(idsOf(not(not(a)), study)).toEqual(idsOf(a, study));
        expect(idsOf(either(a, not(a)), study)).toHaveLength(evaluateQuery(a, study).of);
        expect(idsOf(both(a, not(a)), study)).toEqual([]);
      }),
      seeded,
    );
  });

  it("overlaps and is near in both directions", () => {
    const one = (id: string): Query => ({ kind: "text", words: id });
    fc.assert(
      fc.property(anyStudy, fc.integer({ min: 0, max: 4 }), fc.nat(13), fc.nat(13), (study, within, a, b) => {
        const named = { ...study, textOf: ({ id }: { id: string }) => `${id}.` };
        const [left, right] = [one(`p${a}.`), one(`p${b}.`)];
        for (const relation of [{ kind: "overlapping" }, { kind: "near", within }] as const)
          expect(idsOf({ ...relation, left, right }, named).length).toBe(
            idsOf({ ...relation, left: right, right: left }, named).length,
          );
      }),
      seeded,
    );
  });

  it("finds no less with more words between, and no more with more asked", () => {
    fc.assert(
      fc.property(anyQuery, anyQuery, anyStudy, fc.nat(4), fc.nat(4), (left, right, study, n, more) => {
        for (const kind of ["near", "followedBy"] as const) {
          const wide = setOf({ kind, within: n + more, left, right }, study);
          const narrow = idsOf({ kind, within: n, left, right }, study);
          expect(narrow.filter((id) => !wide.has(id))).toEqual([]);
        }
        const all = setOf(left, study);
        const inside = setOf({ kind: "inside", left, right }, study);
        const overlapping = setOf({ kind: "overlapping", left, right }, study);
        expect([...inside].filter((id) => !overlapping.has(id))).toEqual([]);
        expect([...overlapping].filter((id) => !all.has(id))).toEqual([]);
      }),
      seeded,
    );
  });
});

describe("a query by example", () => {
  // Words of four letters and a blank; paragraphs of nine characters and a blank: two words each.
  const study = sources(
    [
      passage("gas", "d1", [0, 9]),
      passage("pipe", "d1", [5, 9]),
      passage("trade", "d1", [10, 14]),
      passage("oil", "d1", [25, 29], [35, 39]),
      passage("east", "d2", [0, 9]),
      passage("uncoded", "d1", [0, 39]),
    ],
    ["gas gas A", "gas trade B 80", "pipe energy B", "trade trade A 20", "oil finding =", "east sector A"],
    { textOf: ({ id }) => (id === "gas" ? "Gás  flows west" : id) },
  );
  const near = (within: Reach, kind: "near" | "followedBy" = "near"): Query => ({
    ...{ kind, within, left: coded("energy"), right: coded("trade") },
  });
  it.each<[string, Query, string[]]>([
    ["a code with its sub-codes", coded("energy"), ["gas", "pipe"]],
    ["a code alone", coded("energy", true), ["pipe"]],
    ["two codes of one passage, by two coders", both(coded("gas"), coded("trade")), ["gas"]],
    [
      "one coding that is both",
      {
        kind: "coding",
        conditions: [
          { kind: "code", codeId: "trade" },
          { kind: "coder", coderId: "A" },
        ],
      },
      ["trade"],
    ],
    ["all coded passages but those", not(coded("energy")), ["trade", "oil", "east"]],
    ["a weight", { kind: "coding", conditions: [{ kind: "weight", least: 20 }] }, ["gas", "trade"]],
    ["the consensus", { kind: "coding", conditions: [{ kind: "layer", of: "consensus" }] }, ["oil"]],
    ["an attribute", { kind: "attribute", of: "document", name: "side", value: "West" }, ["east"]],
    ["words in a row, without case and accents", { kind: "text", words: "gas  flows" }, []],
    ["words as they are shown", { kind: "text", words: "GÁS " }, ["gas"]],
    ["inside, as in itself", { kind: "inside", left: coded("energy"), right: coded("gas") }, ["gas", "pipe"]],
    ["overlapping", { kind: "overlapping", left: coded("energy", true), right: coded("trade") }, ["pipe"]],
    ["no word between", near(0), ["gas", "pipe"]],
    ["followed by, with no word between", near(0, "followedBy"), ["gas", "pipe"]],
    ["not followed in the same paragraph", near("paragraph", "followedBy"), []],
    ["near in the same paragraph", near("paragraph"), ["gas", "pipe"]],
    [
      "not followed the other way round",
      { ...near(9, "followedBy"), left: coded("trade"), right: coded("energy") } as Query,
      [],
    ],
  ])("finds %s", (_, query, found) => {
    expect(idsOf(query, study)).toEqual(found);
    expect(evaluateQuery(query, study).of).toBe(5);
  });

  it("goes on without what is gone", () => {
    const gone = coded("never");
    expect(idsOf(both(gone, coded("gas")), study)).toEqual(["gas"]);
    expect(idsOf({ kind: "overlapping", left: coded("trade"), right: not(gone) }, study)).toEqual([
      "gas",
      "trade",
    ]);
    expect(idsOf({ kind: "documents", documentIds: ["never", "d2"] }, study)).toEqual(["east"]);
    for (const nothing of [gone, not(gone), either(gone, both(gone, gone))])
      expect(idsOf(nothing, study)).toEqual([]);
  });

  it("finds nothing where nothing is coded", () => {
    expect(evaluateQuery(not(coded("x")), sources([], [], { codes: [code("x")] }))).toEqual({
      passages: [],
      of: 0,
    });
  });
});
