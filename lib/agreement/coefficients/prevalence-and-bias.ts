import { type Figure, quotient } from "../figure";
import { marginsOf, type PairTable } from "./pair-table";

/*
 * Why kappa is high or low on a table of two categories (Byrt, Bishop & Carlin 1993). All are "noUnits" for an empty table
 * and throw for one of more categories, for which they are not defined.
 */

function ofTwo({ categories, counts }: PairTable): readonly [number, number, number, number] {
  if (categories !== 2) throw new RangeError("a table of two categories is needed");
  return [counts[0]!, counts[1]!, counts[2]!, counts[3]!];
}

/** Prevalence-adjusted bias-adjusted kappa: 2 po - 1. */
export function pabak(table: PairTable): Figure {
  ofTwo(table);
  const { equal, total } = marginsOf(table);
  return quotient(2 * equal - total, total, "noUnits");
}

/** |n11 - n22| / n: 0 where both categories are agreed on as often, 1 where one never is. */
export function prevalenceIndex(table: PairTable): Figure {
  const [both, , , neither] = ofTwo(table);
  return quotient(Math.abs(both - neither), marginsOf(table).total, "noUnits");
}

/** |n12 - n21| / n: how much more often one of the two coders uses a category. */
export function biasIndex(table: PairTable): Figure {
  const [, firstOnly, secondOnly] = ofTwo(table);
  return quotient(Math.abs(firstOnly - secondOnly), marginsOf(table).total, "noUnits");
}
