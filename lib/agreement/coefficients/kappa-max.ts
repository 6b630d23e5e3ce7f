import { type Figure, noFigure, quotient } from "../figure";
import { marginsOf, type PairTable } from "./pair-table";

/**
 * The largest kappa that two coders could reach with the shares of categories they have: Cohen's kappa with
 * po = Σ min(p_i., p_.i) (Cohen 1960). Undefined where kappa is.
 */
export function kappaMax(table: PairTable): Figure {
  const { total, rows, columns } = marginsOf(table);
  if (total === 0) return noFigure("noUnits");
  const most = rows.reduce((sum, row, category) => sum + Math.min(row, columns[category]!), 0);
  const expected = rows.reduce((sum, row, category) => sum + row * columns[category]!, 0);
  return quotient(total * most - expected, total * total - expected, "oneCategory");
}
