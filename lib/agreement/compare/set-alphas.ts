import { krippendorffAlpha } from "../coefficients/krippendorff-alpha";
import { jaccard, masi } from "../coefficients/set-differences";
import { hasCoded } from "../continuum/patterns";
import { noFigure } from "../figure";
import type { SetAlphas } from "../agreement-view";
import { rateSets, type SetRatings } from "../set-ratings";
import type { ComparedDocument } from "./compared-piece";

/** So many different sets are compared at most, each with each: a table of them takes 130 MB. */
const mostSets = 4_000;

/**
 * Documents whose pieces are units, each rated with all codes that a coder gave it at once, the empty set for none. Who has not
 * finished a document has not rated it. `codedOnly`: only units count that somebody gave any of the codes.
 */
export function rateSetsOfPieces(
  documents: readonly ComparedDocument[],
  codes: number,
  codedOnly: boolean,
): SetRatings {
  const units = documents.flatMap(({ finished, pieces }) =>
    pieces.filter(({ coded }) => !codedOnly || coded > 0).map((piece) => ({ finished, given: piece.codes })),
  );
  return rateSets(units.length, documents[0]?.finished.length ?? 0, codes, (at, coder) => {
    const { finished, given } = units[at]!;
    if (finished[coder] !== true) return null;
    return [...given].flatMap(([code, patterns]) =>
      [...patterns.keys()].some((pattern) => hasCoded(pattern, coder) === 1) ? [code] : [],
    );
  });
}

/**
 * Krippendorff's alpha of the whole codebook as one variable whose values are sets of codes: how much of two sets is not
 * shared (Jaccard 1901), and the same kinder where one holds the other (Passonneau 2006). "tooMany" beyond `mostSets`.
 */
export function setAlphas(ratings: SetRatings): SetAlphas {
  if (ratings.sets.length > mostSets) return { jaccard: noFigure("tooMany"), masi: noFigure("tooMany") };
  return {
    jaccard: krippendorffAlpha(ratings, jaccard(ratings.sets)),
    masi: krippendorffAlpha(ratings, masi(ratings.sets)),
  };
}
