import type { StandardFigures } from "../agreement-view";
import { type Figure, quotient } from "../figure";
import { marginsOf, type PairTable } from "./pair-table";

/**
 * Agreement on a category: 2 n_cc / (n_c. + n_.c), which is Dice's coefficient and F1, the same whichever of the two is
 * taken for the standard (Dice 1945, Hripcsak & Rothschild 2005). Units that neither put there do not matter.
 * "nothingCoded" where nobody put any there.
 */
export function positiveAgreement(table: PairTable, category: number): Figure {
  const { rows, columns } = marginsOf(table);
  const both = table.counts[category * table.categories + category]!;
  return quotient(2 * both, rows[category]! + columns[category]!, "nothingCoded");
}

/**
 * A coder, the first of the table, against the standard, the second (van Rijsbergen 1979). "nothingCoded" where
 * the coder, the standard or, for F1, both put nothing in the category.
 */
export function compareWithStandard(table: PairTable, category: number): StandardFigures {
  const { rows, columns } = marginsOf(table);
  const both = table.counts[category * table.categories + category]!;
  return {
    precision: quotient(both, rows[category]!, "nothingCoded"),
    recall: quotient(both, columns[category]!, "nothingCoded"),
    f1: positiveAgreement(table, category),
  };
}
