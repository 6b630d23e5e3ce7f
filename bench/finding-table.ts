import type { Code } from "@/lib/codebook/code";
import { offset } from "@/lib/shared/offset";
import { type TableSources, buildCells } from "@/lib/tables/cells";
import type { FindingTableSpec, Match } from "@/lib/tables/finding-table";
import { seededRandom } from "../lib/shared/seeded-random";

const rowCount = 300;
const columnCount = 20;
const codingCount = 100_000;
const documentCount = 20;
/** UTF-16 units of each document. */
const length = 170_000;

const makeCode = (id: string, position: number): Code => ({
  id,
  parentId: null,
  position,
  name: id,
  color: "#336699",
  definition: "",
  whenToUse: "",
  whenNotToUse: "",
  example: "",
  codable: true,
  shortcut: null,
  guid: id,
});

/** Half of the codings are with codes of rows, half with facets; passages have up to 320 units. */
function makeSources(): TableSources {
  const random = seededRandom(2026);
  const below = (limit: number) => Math.floor(random() * limit);
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
  const codes = [...ids("row", rowCount), ...ids("facet", columnCount)].map(makeCode);
  const passages = ids("passage", codingCount / 2).map((id) => {
    const start = below(length - 320);
    const range = { start: offset(start), end: offset(start + 20 + below(300)) };
    return { id, documentId: `document${below(documentCount)}`, ranges: [range], region: null };
  });
  const codings = Array.from({ length: codingCount }, (_, at) => ({
    passageId: `passage${below(passages.length)}`,
    codeId: at % 2 === 0 ? `row${below(rowCount)}` : `facet${below(columnCount)}`,
    layerId: `layer${below(3)}`,
  }));
  const units = Array.from({ length: 1_000 }, (_, at) => ({ start: at * 170, end: at * 170 + 168 }));
  const documents = ids("document", documentCount).map((id) => ({ id, title: id }));
  return { codes, documents, passages, codings, coderOf: (layerId) => layerId, unitsOf: () => units };
}

const specOf = (match: Match): FindingTableSpec => ({
  rows: { kind: "codes", codeIds: Array.from({ length: rowCount }, (_, at) => `row${at}`) },
  columns: Array.from({ length: columnCount }, (_, at) => ({
    id: `c${at}`,
    kind: "facet",
    codeId: `facet${at}`,
    show: "excerpts",
  })),
  match,
  notes: [],
});

/** Milliseconds to compute a finding table of 300 × 20 cells from 100,000 codings, by the way its passages match. */
export function measureFindingTables(rounds: number): { match: Match; values: number[] }[] {
  const sources = makeSources();
  return (["passage", "overlap", "block"] as const).map((match) => ({
    match,
    values: Array.from({ length: rounds }, () => {
      const started = performance.now();
      buildCells(specOf(match), sources);
      return performance.now() - started;
    }),
  }));
}
