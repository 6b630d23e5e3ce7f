import { notRated, type Ratings } from "../../ratings";

/** Ratings from rows of categories' names, a row a unit, null for not rated. Categories: as declared, else sorted. */
export function rate<T extends number | string>(
  rows: readonly (readonly (T | null)[])[],
  declared?: readonly T[],
): Ratings & { readonly names: readonly T[] } {
  const used = [...new Set(rows.flat().filter((name) => name !== null))];
  const names = declared ?? used.sort((a, b) => (a < b ? -1 : 1));
  const coders = rows[0]?.length ?? 2;
  const values = Int32Array.from(rows.flat(), (name) => (name === null ? notRated : names.indexOf(name)));
  return { units: rows.length, coders, categories: names.length, values, names };
}

/** Ratings that give a table of two coders, rows the first's. */
export const rateTable = <T extends number | string>(
  table: readonly (readonly number[])[],
  names: readonly T[],
) =>
  rate(
    table.flatMap((row, first) =>
      row.flatMap((count, second) => Array<[T, T]>(count).fill([names[first]!, names[second]!])),
    ),
    names,
  );

/** Ratings that give a table of units by categories, where it is not known who chose what. */
export const rateCounts = <T extends number | string>(
  counts: readonly (readonly number[])[],
  names: readonly T[],
) =>
  rate(
    counts.map((row) => row.flatMap((count, category) => Array<T>(count).fill(names[category]!))),
    names,
  );
