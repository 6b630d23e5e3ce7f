import { type Figure, figure, noFigure } from "./figure";

/** A figure and what it counts, such as a document's kappa and length. */
interface Weighed {
  readonly figure: Figure;
  readonly weight: number;
}

export interface MeanFigure {
  readonly figure: Figure;
  /** How many have no value and are not in the mean. */
  readonly leftOut: number;
}

/**
 * The mean of figures by weight, such as of a code's kappa over documents: plainly with equal weights, or by length. Those
 * without a value are left out with their weight and counted in `leftOut`. "noUnits" for none, "partUndefined" where none has
 * a value. Not what the documents' text as one would give: chance is counted anew in each.
 */
export function meanFigure(figures: readonly Weighed[]): MeanFigure {
  let [sum, weights, leftOut] = [0, 0, 0];
  for (const { figure: each, weight } of figures)
    if (each.value === null) leftOut += 1;
    else {
      sum += weight * each.value;
      weights += weight;
    }
  if (weights > 0) return { figure: figure(sum / weights), leftOut };
  return { figure: noFigure(figures.length === 0 ? "noUnits" : "partUndefined"), leftOut };
}
