import type { AgainstStandard } from "../agreement-view";
import { compareWithStandard } from "../coefficients/against-standard";
import { addTables, countPairs, type PairTable } from "../coefficients/pair-table";
import type { Ratings } from "../ratings";

/** A table in which nobody rated anything. */
const empty: PairTable = { categories: 2, counts: new Float64Array(4) };
const figuresOf = (tables: readonly PairTable[]) => compareWithStandard(addTables(tables) ?? empty, 1);

/**
 * Every other coder against the one at the place of the standard: decisions of several coders, and on several codes, are
 * counted together (micro-averaged). `codes`: the ratings of each, of two categories.
 */
export function holdAgainst(codes: readonly Ratings[], standard: number): AgainstStandard {
  const coders = Array.from({ length: codes[0]?.coders ?? 0 }, (_, coder) => coder);
  /** By code and coder. */
  const tables = codes.map((ratings) =>
    coders.map((coder) => (coder === standard ? empty : countPairs(ratings, coder, standard))),
  );
  return {
    standard,
    codes: tables.map(figuresOf),
    coders: coders.map((coder) =>
      coder === standard ? null : figuresOf(tables.map((ofCode) => ofCode[coder]!)),
    ),
    all: figuresOf(tables.flat()),
  };
}
