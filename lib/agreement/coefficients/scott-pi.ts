import { type Figure, noFigure, quotient } from "../figure";
import { marginsOf, type PairTable } from "./pair-table";

/**
 * Scott's pi of two coders: (po - pe) / (1 - pe), where chance is made by the shares of the categories over both coders
 * together, pe = Σ ((p_i. + p_.i) / 2)² (Scott 1955). "oneCategory" where everything is in one.
 */
export function scottPi(table: PairTable): Figure {
  const { total, equal, rows, columns } = marginsOf(table);
  if (total === 0) return noFigure("noUnits");
  const values = 2 * total;
  const expected = rows.reduce((sum, row, category) => sum + (row + columns[category]!) ** 2, 0);
  return quotient(values * 2 * equal - expected, values * values - expected, "oneCategory");
}
