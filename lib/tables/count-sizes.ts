import { buildCells, type TableSources } from "./cells";
import { countsCoding, gatherPassages, narrowToYears } from "./gather-passages";
import type { Scope } from "./matrix";
import { type TablePassage, narrowGround } from "./resolve-axis";

/** How many passages a code has. */
export interface CodeSize {
  readonly id: string;
  /** With its sub-codes, each passage once. */
  readonly passages: number;
  /** Coded with itself. */
  readonly own: number;
}

/** The sizes of all codes, parents before children in the order of the codebook. */
export function countSizes<P extends TablePassage>(query: Scope, sources: TableSources<P>): CodeSize[] {
  const { rows, cells } = buildCells(
    {
      ...query,
      rows: { kind: "codebook", nested: true },
      columns: [{ id: "passages", kind: "count", of: "passages" }],
      match: "passage",
      notes: [],
    },
    sources,
  );
  const own = new Map<string, number>();
  const byDocument = gatherPassages(
    narrowToYears(query, sources.passages, sources.ground),
    sources.codings,
    countsCoding(query, sources.layers, sources.ground.queries),
  );
  for (const { id } of narrowGround(sources.ground, query.documentIds).documents)
    for (const { codings } of byDocument.get(id) ?? [])
      for (const codeId of new Set(codings.map((coding) => coding.codeId)))
        own.set(codeId, (own.get(codeId) ?? 0) + 1);
  return rows.map(({ id }, at) => ({ id, passages: cells[at]![0]!.count, own: own.get(id) ?? 0 }));
}
