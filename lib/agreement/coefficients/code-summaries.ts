import { type Figure, noFigure, quotient } from "../figure";
import { type MeanFigure, meanFigure } from "../mean-figure";
import { cohenKappa } from "./cohen-kappa";
import { addTables, marginsOf, type PairTable } from "./pair-table";

/*
 * One figure for several codes, from each code's table of two coders and two categories: 0 not given, 1 given. They hide
 * the codes that are understood differently: never without the figure of each code.
 */

/** The mean of Cohen's kappa over the codes that have one, as `meanFigure`. */
export const meanKappa = (tables: readonly PairTable[]): MeanFigure =>
  meanFigure(tables.map((table) => ({ figure: cohenKappa(table), weight: 1 })));

/**
 * Pooled kappa: (mean po - mean pe) / (1 - mean pe) over the codes (De Vries, Elliott, Kanouse & Teleki 2008), in which
 * codes without a kappa of their own count, too. Codes without a unit are left out.
 */
export function pooledKappa(tables: readonly PairTable[]): Figure {
  let observed = 0;
  let missed = 0;
  let codes = 0;
  for (const table of tables) {
    const { total, equal, rows, columns } = marginsOf(table);
    if (total === 0) continue;
    const chance = rows.reduce((sum, row, category) => sum + row * columns[category]!, 0);
    observed += (total * equal - chance) / total ** 2;
    missed += (total ** 2 - chance) / total ** 2;
    codes += 1;
  }
  return codes === 0 ? noFigure("noUnits") : quotient(observed, missed, "oneCategory");
}

/** Cohen's kappa of all decisions, unit by code, in one table. */
export function stackedKappa(tables: readonly PairTable[]): Figure {
  const table = addTables(tables);
  return table === null ? noFigure("noUnits") : cohenKappa(table);
}

/** 2 Σ|A ∩ B| / Σ(|A| + |B|) over units: F1 of all single codes given (micro-averaged). "nothingCoded" for none. */
export function microF1(tables: readonly PairTable[]): Figure {
  let both = 0;
  let given = 0;
  for (const table of tables) {
    const { rows, columns } = marginsOf(table);
    both += table.counts[3]!;
    given += rows[1]! + columns[1]!;
  }
  return quotient(2 * both, given, "nothingCoded");
}
