import { evaluateQuery } from "@/lib/queries/evaluate-query";
import type { Query } from "@/lib/queries/query";
import type { Row } from "./print-rows";
import { makeSources, time } from "./tables";

const code = (codeId: string): Query => ({ kind: "coding", conditions: [{ kind: "code", codeId }] });
const any = (prefix: string, count: number): Query => ({
  kind: "or",
  parts: Array.from({ length: count }, (_, at) => code(`${prefix}${at}`)),
});

/** Both sides are most of all that is coded. */
const many = { left: any("row", 150), right: any("facet", 20) };

const queries: readonly (readonly [what: string, query: Query])[] = [
  ["one code and not another", { kind: "and", parts: [code("facet1"), { kind: "not", part: code("row1") }] }],
  ["150 codes or 20", { kind: "or", parts: [many.left, many.right] }],
  ["overlapping", { kind: "overlapping", ...many }],
  ["inside", { kind: "inside", ...many }],
  ["near, 20 words", { kind: "near", within: 20, ...many }],
  ["in one paragraph", { kind: "near", within: "paragraph", ...many }],
  ["followed by, 20 words", { kind: "followedBy", within: 20, ...many }],
  [
    "three relations in one another",
    {
      ...{ kind: "near", within: 5, left: { kind: "overlapping", ...many } },
      right: { kind: "followedBy", within: 20, ...many },
    },
  ],
  ["words in all passages", { kind: "text", words: "pipeline" }],
];

/** About as long as a passage of that many units. */
const sentence = "The gas pipeline was to be closed before the winter, said the minister. ".repeat(3);

/** Milliseconds to find passages among 100,000 codings. */
export function measureQueries(rounds: number): Row[] {
  const sources = { ...makeSources(), textOf: () => sentence };
  return queries.map(([what, query]) => ({
    what: `${what}, 100,000 codings`,
    values: time(rounds, () => evaluateQuery(query, sources)),
    target: "< 1000 ms",
  }));
}
