import type { Sheet } from "@/lib/exchange/sheet";
import type { Figure } from "./figure";
import type { Ratings } from "./ratings";

/** A code's ratings, of two categories: 0 not given, 1 given; and by unit the place of its document. */
interface TabulatedCode {
  readonly name: string;
  readonly ratings: Ratings;
  readonly groupOf: Int32Array;
}

/**
 * Units by coders, from which every figure can be computed again: a row for each code, document and way in which coders
 * rated, with how many units were rated so; then a column a coder: 1 given, 0 not given, empty not rated. Rows follow
 * codes, documents, then the first unit of each way. A code is named by its number, too, since names need not differ.
 */
export function tabulateUnits(
  codes: readonly TabulatedCode[],
  documents: readonly string[],
  coders: readonly string[],
): Sheet {
  const headings = ["number", "code", "document", "units", ...coders];
  const rows = codes.flatMap(({ name, ratings, groupOf }, number) =>
    countWays(ratings, groupOf, documents.length).flatMap((ways, document) =>
      [...ways.values()].map(({ units, values }) => [
        number + 1,
        name,
        documents[document]!,
        units,
        ...[...values].map((value) => (value < 0 ? null : value)),
      ]),
    ),
  );
  return { title: "Units", columns: headings.map((heading) => ({ heading })), rows };
}

interface Way {
  units: number;
  readonly values: Int32Array;
}

/** By document: the ways in which units were rated, by what the coders said. */
function countWays({ units, coders, values, times }: Ratings, groupOf: Int32Array, documents: number) {
  const ways = Array.from({ length: documents }, () => new Map<string, Way>());
  for (let unit = 0; unit < units; unit += 1) {
    const own = values.subarray(unit * coders, (unit + 1) * coders);
    const count = times?.[unit] ?? 1;
    const known = ways[groupOf[unit]!]!.get(own.join());
    if (known === undefined) ways[groupOf[unit]!]!.set(own.join(), { units: count, values: own });
    else known.units += count;
  }
  return ways;
}

interface TabulatedFigure {
  /** The place of the code from 0, as in the table of units. */
  readonly code: number;
  readonly name: string;
  /** As `recompute.R` knows it: "agreement", or a coefficient that can be chosen. */
  readonly coefficient: string;
  readonly figure: Figure;
}

/** The figures that were shown, empty where there is none, to hold those against that are computed again. */
export const tabulateFigures = (figures: readonly TabulatedFigure[]): Sheet => ({
  title: "Figures",
  columns: ["number", "code", "coefficient", "value"].map((heading) => ({ heading })),
  rows: figures.map(({ code, name, coefficient, figure }) => [code + 1, name, coefficient, figure.value]),
});
