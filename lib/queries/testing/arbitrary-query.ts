import fc from "fast-check";
import type { TableSources } from "@/lib/tables/cells";
import type { TablePassage } from "@/lib/tables/resolve-axis";
import { offset } from "@/lib/shared/offset";
import { code, sources } from "@/lib/tables/testing/coded-lines";
import type { Condition, Query, Reach } from "@/lib/queries/query";

/** The codes, layers and documents that queries and studies of these tests are made of. */
const codes = [code("a"), code("b", "a"), code("c"), code("d", "b")];
const codeIds = ["a", "b", "c", "d"];
const layerIds = ["A", "A2", "B", "C"];
const documentIds = ["d1", "d2"];
const days = ["2026-01-01", "2026-01-02", "2026-01-03"];

const condition: fc.Arbitrary<Condition> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("code" as const), codeId: fc.constantFrom(...codeIds) }),
  },
  fc.record({
    kind: fc.constant("code" as const),
    codeId: fc.constantFrom(...codeIds),
    alone: fc.constant(true as const),
  }),
  fc.record({ kind: fc.constant("coder" as const), coderId: fc.constantFrom("A", "B", "C") }),
  fc.record({
    kind: fc.constant("layer" as const),
    of: fc.constantFrom("coder" as const, "consensus" as const),
  }),
  fc.constant<Condition>({ kind: "round", roundId: "r1" }),
  fc.constantFrom(...days).map((from): Condition => ({ kind: "date", from })),
  fc.constantFrom(...days).map((to): Condition => ({ kind: "date", to })),
  fc.constantFrom(...days).map((day): Condition => ({ kind: "date", from: day, to: day })),
  fc.integer({ min: 0, max: 100 }).map((least): Condition => ({ kind: "weight", least })),
);
const reach: fc.Arbitrary<Reach> = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constant("paragraph" as const),
);

const { query } = fc.letrec<{ query: Query }>((tie) => {
  const sides = { left: tie("query"), right: tie("query") };
  return {
    query: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.record({
        kind: fc.constant("coding" as const),
        conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant("documents" as const),
        documentIds: fc.uniqueArray(fc.constantFrom(...documentIds), { minLength: 1 }),
      }),
      fc.record({
        kind: fc.constant("attribute" as const),
        of: fc.constantFrom("document" as const, "case" as const),
        name: fc.constantFrom("side", 'si"de\\'),
        value: fc.constantFrom("East", "West"),
      }),
      fc.record({ kind: fc.constant("text" as const), words: fc.constantFrom("w1", "W2 w3", 'say "w4"') }),
      fc.record({
        kind: fc.constantFrom("and" as const, "or" as const),
        parts: fc.array(tie("query"), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant("not" as const), part: tie("query") }),
      fc.record({ kind: fc.constantFrom("overlapping" as const, "inside" as const), ...sides }),
      fc.record({ kind: fc.constantFrom("near" as const, "followedBy" as const), within: reach, ...sides }),
    ),
  };
});

/** Any query. */
export const anyQuery = query;

const place = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 6 })
  .map((cuts) => [...cuts].sort((a, b) => a - b))
  .map((cuts) =>
    Array.from({ length: Math.floor(cuts.length / 2) }, (_, at) => ({
      start: offset(cuts[2 * at]!),
      end: offset(cuts[2 * at + 1]!),
    })),
  );
const region = fc
  .tuple(fc.integer({ min: 0, max: 1 }), ...[0, 0, 0, 0].map(() => fc.integer({ min: 0, max: 6 })))
  .map(([page, left, top, width, height]) => ({
    ...{ page: page, start: 30 * page, left: left!, top: top! },
    ...{ right: left! + 1 + width!, bottom: top! + 1 + height! },
  }));

/** A small study: words of three letters, paragraphs of ten characters with one between, few passages of several ranges. */
export const anyStudy: fc.Arbitrary<TableSources> = fc
  .record({
    places: fc.array(
      fc.record({
        documentId: fc.constantFrom(...documentIds, "gone"),
        at: fc.oneof({ weight: 5, arbitrary: place }, { weight: 1, arbitrary: region }),
      }),
      { maxLength: 14 },
    ),
    codings: fc.array(
      fc.record({
        passage: fc.nat(13),
        codeId: fc.constantFrom(...codeIds),
        layerId: fc.constantFrom(...layerIds),
        weight: fc.option(fc.integer({ min: 0, max: 100 })),
        day: fc.constantFrom(...days),
        hour: fc.integer({ min: 0, max: 23 }),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ places, codings }) => {
    const passages = places.map(({ documentId, at }, number): TablePassage => ({
      ...{ id: `p${number}`, documentId },
      ...("page" in at ? { ranges: [], region: at } : { ranges: at, region: null }),
    }));
    const made = codings.filter(({ passage }) => passage < passages.length);
    return sources(passages, [], {
      codes,
      codings: made.map(({ passage, codeId, layerId, weight, day, hour }) => ({
        ...{ passageId: `p${passage}`, codeId, layerId, weight },
        createdAt: new Date(Date.parse(day) + hour * 3_600_000),
      })),
      layers: layerIds.map((id) => ({
        id,
        kind: id === "C" ? "consensus" : "coder",
        roundId: id === "A2" ? "r1" : "",
      })),
      unitsOf: (_, unit) => {
        const [size, step] = unit === "word" ? [3, 4] : [10, 11];
        return Array.from({ length: 66 / step }, (_, at) => ({ start: at * step, end: at * step + size }));
      },
      textOf: ({ ranges }) => ranges.map(({ start, end }) => `w${start % 5} w${end % 5}`).join(" "),
      ground: {
        cases: [
          { id: "east", title: "East", attributes: { side: "East" } },
          { id: "west", title: "West", attributes: { side: "West" } },
        ],
        casesOf: ({ ranges }) => ((ranges[0]?.start ?? 0) < 20 ? ["east"] : ["east", "west"].slice(1)),
      },
    });
  });
