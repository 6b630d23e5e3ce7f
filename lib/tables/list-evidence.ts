import type { Sheet } from "@/lib/exchange/sheet";
import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import type { BuiltTable, TableSources } from "./cells";
import type { FindingTableSpec } from "./finding-table";
import { countsCoding } from "./gather-passages";
import { markOf } from "./evidence";
import type { TablePassage } from "./resolve-axis";

/** A passage that stands in a cell of a table, or in several of one row that have the same passages. */
export interface EvidenceLine {
  readonly row: string;
  /** Headings of the columns. */
  readonly columns: string;
  readonly passageId: string;
}

/** The passages of every cell, row by row; columns of a row that have the same passages are told of together. */
export function listEvidence({ rows, columns, cells }: BuiltTable): EvidenceLine[] {
  return rows.flatMap(({ heading: row }, at) => {
    const groups = new Map<string, { headings: string[]; passageIds: readonly string[] }>();
    columns.forEach(({ heading }, column) => {
      const { passageIds } = cells[at]![column]!;
      const mark = markOf(passageIds);
      const known = groups.get(mark);
      if (known) known.headings.push(heading);
      else groups.set(mark, { headings: [heading], passageIds });
    });
    return [...groups.values()].flatMap(({ headings, passageIds }) =>
      passageIds.map((passageId) => ({ row, columns: headings.join(", "), passageId })),
    );
  });
}

/** By passage: who coded it, of the codings that count for a table, by name. */
export function listCoders<P extends TablePassage>(
  spec: FindingTableSpec,
  { ground, layers, codings }: TableSources<P>,
): (passageId: string) => readonly string[] {
  const counts = countsCoding(spec, layers, ground.queries);
  const nameOf = new Map(ground.coders.map(({ id, title }) => [id, title]));
  const coders = new Map<string, Set<string>>();
  for (const coding of codings) {
    if (!counts(coding)) continue;
    const name = nameOf.get(ground.coderOf(coding.layerId));
    if (name === undefined) continue;
    const known = coders.get(coding.passageId);
    if (known) known.add(name);
    else coders.set(coding.passageId, new Set([name]));
  }
  return (passageId) => [...(coders.get(passageId) ?? [])].sort();
}

/** What is said of the passages. */
export interface ToldEvidence {
  readonly excerpts: ReadonlyMap<string, ExcerptText>;
  /** How documents are cited, by id. */
  readonly cited: ReadonlyMap<string, string>;
  readonly codersOf: (passageId: string) => readonly string[];
  /** How many lines there were before some were left out. */
  readonly count: number;
}

/** What stands behind the cells of a table: each excerpt whole, with its place and who coded it. */
export const toEvidenceSheet = (
  title: string,
  lines: readonly EvidenceLine[],
  { excerpts, cited, codersOf, count }: ToldEvidence,
): Sheet => ({
  title: `Evidence: ${title}`,
  ...(count > lines.length && {
    caption: `The first ${lines.length.toLocaleString("en-US")} of ${count.toLocaleString("en-US")} excerpts.`,
  }),
  columns: [
    { heading: "Row" },
    { heading: "Column" },
    { heading: "Excerpt", weight: 3 },
    { heading: "Place" },
    { heading: "Coded by" },
  ],
  rows: lines.flatMap(({ row, columns, passageId }) => {
    const excerpt = excerpts.get(passageId);
    if (excerpt === undefined) return [];
    const place = `${cited.get(excerpt.documentId) ?? ""}, ${excerpt.place}`;
    return [[row, columns, excerpt.text || `[${excerpt.place}]`, place, codersOf(passageId).join(", ")]];
  }),
});
