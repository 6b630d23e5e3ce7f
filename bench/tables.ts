import type { Code } from "@/lib/codebook/code";
import { offset } from "@/lib/shared/offset";
import { buildMatrix } from "@/lib/tables/build-matrix";
import { type TableSources, buildCells } from "@/lib/tables/cells";
import type { FindingTableSpec, Match } from "@/lib/tables/finding-table";
import { makeSources as makeSampleSources } from "@/lib/tables/testing/make-sources";
import type { TablePassage } from "@/lib/tables/resolve-axis";
import { seededRandom } from "../lib/shared/seeded-random";
import type { Row } from "./print-rows";

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
export function makeSources(): TableSources {
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
  const cut = (size: number) =>
    Array.from({ length: length / size }, (_, at) => ({ start: at * size, end: (at + 1) * size - 1 }));
  const units = { block: cut(170), word: cut(6.8) };
  const documents = ids("document", documentCount).map((id) => ({ id, title: id }));
  return makeSampleSources<TablePassage>({
    codes,
    documents,
    passages,
    codings,
    unitsOf: (_, unit) => units[unit],
  });
}

const specOf = (match: Match): FindingTableSpec => ({
  words: 20,
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

const ways = ["passage", "overlap", "block", "near"] as const;

/** Milliseconds of each round. */
export function time(rounds: number, compute: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    compute();
    return performance.now() - started;
  });
}

/** Milliseconds to compute tables and matrices from 100,000 codings, by the way their passages come together. */
export function measureTables(rounds: number): Row[] {
  const sources = makeSources();
  const codes = { kind: "codes", codeIds: Array.from({ length: 50 }, (_, at) => `row${at}`) } as const;
  const documents = { kind: "documents" } as const;
  const target = "< 1000 ms";
  return [
    ...ways.map((match) => ({
      what: `finding table 300 × 20 over 100,000 codings, by ${match}`,
      values: time(rounds, () => buildCells(specOf(match), sources)),
      target,
    })),
    {
      what: "matrix 300 codes × 20 documents, 100,000 codings",
      values: time(rounds, () =>
        buildMatrix({ rows: specOf("passage").rows, columns: documents, match: "passage" }, sources),
      ),
      target,
    },
    ...([...ways, "document"] as const).map((match) => ({
      what: `matrix 50 × 50 codes, 100,000 codings, by ${match}`,
      values: time(rounds, () => buildMatrix({ rows: codes, columns: codes, match, words: 20 }, sources)),
      target,
    })),
  ];
}
