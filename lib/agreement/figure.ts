/** Why a coefficient cannot be computed. */
export type NoFigure =
  /** No unit that at least two of the compared coders rated, or no text at all. */
  | "noUnits"
  /** All ratings are of one category: chance leaves nothing to agree about. */
  | "oneCategory"
  /** Nobody coded anything. */
  | "nothingCoded"
  /** A coder gave overlapping passages different codes, where each place may have one. */
  | "overlap"
  /** A coefficient that is made of several, one of which has no value. */
  | "partUndefined"
  /** A formula that is published only for units which all coders rated. */
  | "missingRatings"
  /** So many different sets of codes that comparing each with each takes too much memory. */
  | "tooMany";

/** A coefficient's value; null with the reason where 0/0 leaves none: never 0 or 1 instead, and left out of means. */
export type Figure =
  | { readonly value: number; readonly reason?: undefined }
  | { readonly value: null; readonly reason: NoFigure };

export const figure = (value: number): Figure => ({ value });
export const noFigure = (reason: NoFigure): Figure => ({ value: null, reason });

/** A quotient, or the reason given where the divisor is 0. */
export const quotient = (dividend: number, divisor: number, reason: NoFigure): Figure =>
  divisor === 0 ? noFigure(reason) : figure(dividend / divisor);

/** (observed - expected) / (1 - expected), both shares: what agreement there is beyond chance, of what there could be. */
export const beyondChance = (observed: number, expected: number): Figure =>
  quotient(observed - expected, 1 - expected, "oneCategory");
