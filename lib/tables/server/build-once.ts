import "server-only";
import type { PlacedPassage } from "@/lib/analysis/read-excerpt";
import { type BuiltTable, type TableSources, buildCells } from "@/lib/tables/cells";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { needsOfTable } from "@/lib/tables/table-needs";

/** By the codings they were built of, which are read anew where anything was coded; then by all else they depend on. */
const built = new WeakMap<object, Map<string, BuiltTable>>();

/** Tables that are kept of the same codings, at most; those built longest ago go first. */
const mostTables = 20;

/**
 * The table that a definition gives, as `buildCells` gives it. One that was built of the same codings, codes, documents and
 * coders is given again: nothing of it may be changed. One that needs texts, cases, agreement or queries is always built.
 */
export function buildOnce(spec: FindingTableSpec, sources: TableSources<PlacedPassage>): BuiltTable {
  const { texts, citations, cases, agreement, queryIds } = needsOfTable(spec);
  if (texts || citations || cases || agreement || queryIds.length > 0) return buildCells(spec, sources);
  const tables = built.get(sources.codings) ?? new Map<string, BuiltTable>();
  built.set(sources.codings, tables);
  const { ground, layers } = sources;
  const key = JSON.stringify([
    spec,
    [...ground.tree.byId.values()].map(({ code }) => code),
    ...[ground.codeSets, ground.documents, ground.coders],
    layers.map((layer) => [layer, ground.coderOf(layer.id)]),
  ]);
  const table = tables.get(key) ?? buildCells(spec, sources);
  tables.delete(key);
  tables.set(key, table);
  const [oldest] = tables.keys();
  if (tables.size > mostTables && oldest !== undefined) tables.delete(oldest);
  return table;
}
