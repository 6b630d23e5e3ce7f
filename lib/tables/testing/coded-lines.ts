import type { Code } from "@/lib/codebook/code";
import { offset } from "@/lib/shared/offset";
import type { BuiltTable, TableSources } from "@/lib/tables/cells";
import type { ColumnSpec, CountColumn, FindingTableSpec } from "@/lib/tables/finding-table";
import type { TablePassage } from "@/lib/tables/resolve-axis";
import { makeSources } from "./make-sources";

export const code = (id: string, parentId: string | null = null, position = 0): Code => ({
  id,
  parentId,
  position,
  name: id.toUpperCase(),
  color: "#123456",
  definition: "",
  whenToUse: "",
  whenNotToUse: "",
  example: "",
  codable: true,
  shortcut: null,
  guid: id,
});

export const passage = (id: string, documentId: string, ...pairs: [number, number][]): TablePassage => ({
  id,
  documentId,
  region: null,
  ranges: pairs.map(([start, end]) => ({ start: offset(start), end: offset(end) })),
});

export const facet = (codeId: string): ColumnSpec => ({
  id: `c-${codeId}`,
  kind: "facet",
  codeId,
  show: "excerpts",
});
export const count = (of: CountColumn["of"]): ColumnSpec => ({ id: of, kind: "count", of });

const codes = [
  code("sector"),
  code("trade", "sector", 2),
  code("energy", "sector", 1),
  code("gas", "energy"),
  code("finding", null, 1),
  code("evidence", null, 2),
];

export const spec = (patch: Partial<FindingTableSpec> = {}): FindingTableSpec => ({
  rows: { kind: "children", codeId: "sector" },
  columns: [facet("finding"), facet("evidence")],
  match: "passage",
  notes: [],
  ...patch,
});

/** Codings written as "passage code layer"; the layer "A2" is a second one of the coder A, "=" the consensus. */
export const sources = (
  passages: TablePassage[],
  codings: string[],
  more: Partial<Parameters<typeof makeSources>[0]> = {},
): TableSources => {
  const read = codings.map((line) => {
    const [passageId = "", codeId = "", layerId = "", weight] = line.split(" ");
    return { passageId, codeId, layerId, weight: weight === undefined ? null : Number(weight) };
  });
  const kindOf = (layerId: string) => (layerId === "=" ? ("consensus" as const) : ("coder" as const));
  const layers = [...new Set(read.map(({ layerId }) => layerId))].sort();
  const coders = [...new Set(layers.map((id) => id.charAt(0)))];
  return makeSources({
    codes,
    documents: [
      { id: "d1", title: "First", attributes: { side: "East" } },
      { id: "d2", title: "Second", attributes: { side: "West" } },
    ],
    passages,
    codings: read,
    layers: layers.map((id) => ({ id, kind: kindOf(id), roundId: id.length > 1 ? "r1" : "" })),
    unitsOf: (_, unit) =>
      unit === "block" ? [0, 10, 20, 30].map((start) => ({ start, end: start + 9 })) : words,
    ...more,
    ground: {
      coders: coders.map((id) => ({ id, title: `Coder ${id}`, kind: kindOf(id) })),
      coderOf: (layerId) => layerId.charAt(0),
      ...more.ground,
    },
  });
};

/** Words of four letters, a blank between. */
export const words = Array.from({ length: 20 }, (_, at) => ({ start: 5 * at, end: 5 * at + 4 }));

export const ids = (table: BuiltTable) =>
  table.cells.map((row) => row.map((cell) => cell.passageIds.join(" ")));
export const counts = (table: BuiltTable) => table.cells.map((row) => row.map((cell) => cell.count));
