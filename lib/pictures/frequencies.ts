import type { Sheet } from "@/lib/exchange/sheet";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import type { BuiltTableView } from "@/lib/tables/table-view";
import { type FrequenciesSpec, type Measure, measures, scopeOf } from "./picture";
import { nameInPlace } from "./rows";

/** A code with what was counted of it. */
export interface Frequency {
  readonly id: string;
  readonly name: string;
  /** By what is counted; words only where they are asked for. */
  readonly counts: Readonly<Partial<Record<Measure, number>>>;
}

export const measureWords: Readonly<Record<Measure, string>> = {
  passages: "Passages",
  documents: "Documents",
  coders: "Coders",
  words: "Words",
};

/** What is counted: words only where they are asked for, as texts are read for them. */
export const listMeasures = (of: Measure): readonly Measure[] =>
  measures.filter((each) => each !== "words" || of === "words");

/** The table whose numbers the bars show: a column a measure, each with its measure as its id. */
export const toCountTable = (spec: FrequenciesSpec): FindingTableSpec => ({
  ...scopeOf(spec),
  rows: spec.rows,
  columns: listMeasures(spec.of).map((of) => ({ id: of, kind: "count", of })),
  match: "passage",
  notes: [],
});

/** The codes of that table in the order asked for; equals stand in the order of the codebook. */
export function listFrequencies(
  { rows, columns, cells }: Pick<BuiltTableView, "rows" | "columns" | "cells">,
  { of, order }: Pick<FrequenciesSpec, "of" | "order">,
): Frequency[] {
  const names = nameInPlace(rows);
  const listed = rows.map(({ id }, row): Frequency => ({
    id,
    name: names[row]!,
    counts: Object.fromEntries(columns.map(({ spec }, at) => [spec.id, cells[row]![at]!.count])),
  }));
  return order === "given" ? listed : listed.sort((a, b) => (b.counts[of] ?? 0) - (a.counts[of] ?? 0));
}

/** All frequencies as they are exported. */
export const toFrequencySheet = (frequencies: readonly Frequency[], of: Measure, title: string): Sheet => ({
  title,
  columns: [
    { heading: "Code" },
    ...listMeasures(of).map((each) => ({ heading: measureWords[each], weight: 0.4 })),
  ],
  rows: frequencies.map(({ name, counts }) => [name, ...listMeasures(of).map((each) => counts[each] ?? 0)]),
});
