import { type Figure, figure, noFigure } from "../figure";
import { type AgreementWeights, noWeights } from "./agreement-weights";
import { marginsOf, type PairTable } from "./pair-table";

/** Standard errors of a kappa: `se` for an interval around it, `se0` to test whether it is 0. */
interface KappaErrors {
  readonly se: Figure;
  readonly se0: Figure;
}

/**
 * Large-sample standard errors of Cohen's kappa, weighted or not (Fleiss, Cohen & Everitt 1969): with the mean weights
 * wr_i = Σ_j w_ij p_.j and wc_j = Σ_i w_ij p_i.,
 * var = {Σ p_ij [w_ij (1 - pe) - (wr_i + wc_j)(1 - po)]² - (po pe - 2 pe + po)²} / (n (1 - pe)⁴),
 * var0 = {Σ p_i. p_.j [w_ij - (wr_i + wc_j)]² - pe²} / (n (1 - pe)²). Undefined
 * where kappa is. They take units for independent, which characters are not.
 */
export function cohenKappaErrors(table: PairTable, weights: AgreementWeights = noWeights): KappaErrors {
  const { categories, counts } = table;
  const { total, rows, columns } = marginsOf(table);
  if (total === 0) return { se: noFigure("noUnits"), se0: noFigure("noUnits") };
  const all = Array.from({ length: categories }, (_, category) => category);
  const p = (row: number, column: number) => counts[row * categories + column]! / total;
  const [first, second] = [rows, columns].map((margin) => margin.map((count) => count / total)) as [
    Float64Array,
    Float64Array,
  ];
  const sum = (of: (row: number, column: number) => number): number =>
    all.reduce((rest, row) => all.reduce((part, column) => part + of(row, column), rest), 0);
  const observed = sum((i, j) => weights(i, j) * p(i, j));
  const expected = sum((i, j) => weights(i, j) * first[i]! * second[j]!);
  if (expected === 1) return { se: noFigure("oneCategory"), se0: noFigure("oneCategory") };
  const rowMeans = all.map((i) => all.reduce((part, j) => part + weights(i, j) * second[j]!, 0));
  const columnMeans = all.map((j) => all.reduce((part, i) => part + weights(i, j) * first[i]!, 0));
  const means = (i: number, j: number) => rowMeans[i]! + columnMeans[j]!;
  const spread = sum(
    (i, j) => p(i, j) * (weights(i, j) * (1 - expected) - means(i, j) * (1 - observed)) ** 2,
  );
  const centre = (observed * expected - 2 * expected + observed) ** 2;
  const spread0 = sum((i, j) => first[i]! * second[j]! * (weights(i, j) - means(i, j)) ** 2);
  const error = (variance: number, power: number): Figure =>
    figure(Math.sqrt(Math.max(0, variance) / total) / (1 - expected) ** power);
  return { se: error(spread - centre, 2), se0: error(spread0 - expected ** 2, 1) };
}
