import { evaluateAll, mergeVectors, type UnitCoefficient, writeVectors } from "../coefficients/unit-vectors";
import { type MatchCounts, segmentAgreement, segmentKappa } from "../continuum/segment-agreement";
import type { Ratings } from "../ratings";
import type { Measures } from "./measures";

/** Of pairs of coders of whom at least one has the passage: [both have it, how many pairs]. */
function rowVectors({ units, coders, values }: Ratings) {
  const writer = writeVectors(2, units, 2 * units, false);
  for (let unit = 0, at = 0; unit < units; unit += 1) {
    let [has, lacks] = [0, 0];
    for (let coder = 0; coder < coders; coder += 1, at += 1)
      if (values[at] === 1) has += 1;
      else if (values[at] === 0) lacks += 1;
    const both = (has * (has - 1)) / 2;
    const all = both + has * lacks;
    if (both > 0) writer.add(0, both);
    if (all > 0) writer.add(1, all);
    writer.endUnit();
  }
  return writer.finish();
}

const countsOf = (sum: Float64Array): MatchCounts => ({ agreeing: sum[0]!, passages: sum[1]! });

const joinNumbers = (lists: readonly Int32Array[]): Int32Array =>
  Int32Array.from(lists.flatMap((list) => [...list]));

/** All codes' rows, one code after another. */
const joinRows = (codes: readonly Ratings[]): Ratings => ({
  units: codes.reduce((sum, { units }) => sum + units, 0),
  coders: codes[0]?.coders ?? 0,
  categories: 2,
  values: joinNumbers(codes.map(({ values }) => values)),
});

/**
 * Matched passages (`matchUnits`): each is a row that agrees where the other coder has it, too; of two who both have it not,
 * nothing is to be said. The coefficient is always kappa with chance 1 / codes (`segmentKappa`), as MAXQDA has it.
 */
export function matchedMeasures(codes: number): Measures {
  const share = (ratings: Ratings): UnitCoefficient => ({
    vectors: rowVectors(ratings),
    evaluate: (sum) => segmentAgreement(countsOf(sum)),
  });
  const kappa = (ratings: Ratings): UnitCoefficient => ({
    vectors: rowVectors(ratings),
    evaluate: (sum) => segmentKappa(countsOf(sum), codes),
  });
  return {
    agreement: share,
    value: kappa,
    f1: share,
    pool(rated) {
      const rows = joinRows(rated);
      const agreement = evaluateAll(share(rows));
      return { agreement, value: evaluateAll(kappa(rows)), f1: agreement };
    },
    poolByGroup(rated, groups) {
      const { vectors, evaluate } = kappa(joinRows(rated.map(({ ratings }) => ratings)));
      const groupOf = joinNumbers(rated.map((each) => each.groupOf));
      return { vectors: mergeVectors(vectors, groupOf, groups), evaluate };
    },
  };
}
