import { type AxisSpec, speaksOf } from "./axis";
import type { AttributeColumn, ColumnSpec, CountColumn, PeriodsColumn } from "./finding-table";
import type { AxisGround, TablePassage } from "./resolve-axis";
import type { TableCell } from "./table-cell";

/** What a row has, all documents together. */
export interface RowSummary<P extends TablePassage> {
  readonly id: string;
  readonly count: number;
  /** In reading order; only where a column tells of them. */
  readonly passages: readonly P[];
  readonly layers: ReadonlySet<string>;
  readonly documents: number;
  readonly words: number;
  /** Words of all documents that the table is about. */
  readonly allWords: number;
  /** A passage that stands in one of its cells; asked only where a column tells of periods. */
  readonly passageOf: (id: string) => P | undefined;
  /** How far coders agree on its code, in words; only where a column tells of it. */
  readonly agreement: string;
}

/** A cell of one row under one column; `passageIds` are those that belong to it. */
export function writeCell<P extends TablePassage>(
  column: ColumnSpec,
  passageIds: readonly string[],
  row: RowSummary<P>,
  rows: AxisSpec,
  ground: AxisGround<P>,
): TableCell {
  switch (column.kind) {
    case "facet":
    case "query":
    case "written":
    case "document":
      return { passageIds, count: passageIds.length, text: null };
    case "count":
      return { passageIds, count: countOf(column.of, row, ground), text: null };
    case "attribute":
      return { passageIds, count: passageIds.length, text: sayValues(column, row, rows, ground) };
    case "years":
      return { passageIds, count: passageIds.length, text: sayYears(row.passages, ground) };
    case "citations":
      return { passageIds, count: passageIds.length, text: sayCited(passageIds, ground) };
    case "periods":
      return { passageIds, count: passageIds.length, text: sayPeriods(column, passageIds, row, ground) };
    case "agreement":
      return { passageIds, count: passageIds.length, text: row.agreement };
  }
}

function countOf<P extends TablePassage>(
  of: CountColumn["of"],
  { count, documents, layers, words, allWords }: RowSummary<P>,
  ground: AxisGround<P>,
): number {
  switch (of) {
    case "passages":
      return count;
    case "documents":
      return documents;
    case "coders":
      return countCoders(layers, ground);
    case "words":
      return words;
    case "share":
      return allWords === 0 ? 0 : words / allWords;
  }
}

/** A coder with layers of several rounds counts once, and a consensus not at all. */
function countCoders(
  layers: ReadonlySet<string>,
  { coders, coderOf }: Pick<AxisGround, "coders" | "coderOf">,
) {
  const people = new Set(coders.filter(({ kind }) => kind === "coder").map(({ id }) => id));
  return new Set([...layers].map(coderOf).filter((id) => people.has(id))).size;
}

/** The value of the row's own thing; else those of what its passages stand in, each once, in order of appearance. */
function sayValues<P extends TablePassage>(
  { of, attribute }: AttributeColumn,
  { id, passages }: RowSummary<P>,
  rows: AxisSpec,
  ground: AxisGround<P>,
): string {
  const things = ground[of];
  const own = rows.kind === of ? things.find((each) => each.id === id) : undefined;
  if (own !== undefined) return own.attributes[attribute] ?? "";
  const valueOf = new Map(things.map((each) => [each.id, each.attributes[attribute]]));
  const ids = passages.flatMap((each) => (of === "documents" ? [each.documentId] : ground.casesOf(each)));
  const values = [...new Set(ids)].flatMap((each) => valueOf.get(each) || []);
  return [...new Set(values)].join("; ");
}

/** "1998–2023", "1998", or "" where no passage speaks of a year. */
function sayYears<P extends TablePassage>(
  passages: readonly P[],
  { yearsOf }: Pick<AxisGround<P>, "yearsOf">,
) {
  let [first, last] = [Infinity, -Infinity];
  for (const passage of passages)
    for (const { from, to } of yearsOf(passage)) {
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
  if (first > last) return "";
  return first === last ? String(first) : `${first}–${last}`;
}

/** "Thaw (2); Frost": the periods of which a passage names a year, in their order, with of how many where of more than one. */
function sayPeriods<P extends TablePassage>(
  { periods }: PeriodsColumn,
  passageIds: readonly string[],
  { passageOf }: RowSummary<P>,
  { yearsOf }: Pick<AxisGround<P>, "yearsOf">,
): string {
  const years = passageIds.flatMap((id) => {
    const passage = passageOf(id);
    return passage === undefined ? [] : [yearsOf(passage)];
  });
  return periods
    .flatMap((period) => {
      const count = years.filter((spans) => speaksOf(spans, period)).length;
      return count === 0 ? [] : [count === 1 ? period.name : `${period.name} (${count})`];
    })
    .join("; ");
}

/** "Khan 2019 (2); Smith et al. 2020": each work once, in order of appearance, with how often where it is more than once. */
function sayCited(passageIds: readonly string[], { citedIn }: Pick<AxisGround, "citedIn">): string {
  // Passages that overlap share citations.
  const cited = new Map(passageIds.flatMap(citedIn).map(({ at, work }) => [at, work]));
  const times = new Map<string, number>();
  for (const work of cited.values()) times.set(work, (times.get(work) ?? 0) + 1);
  return [...times].map(([work, count]) => (count === 1 ? work : `${work} (${count})`)).join("; ");
}
