/** A stretch of a continuum that a coder gave a code. Half-open offsets, in the unit of the continuum. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Index of the code, from 0. */
  readonly code: number;
}

/** The order of stretches in a layer. */
export const compareStretches = (a: Stretch, b: Stretch): number =>
  a.start - b.start || a.end - b.end || a.code - b.code;

/**
 * What several coders coded on one continuum, such as the text of a document: `layers[coder]` are that coder's
 * stretches, by start, then end, then code (`compareStretches`). They may overlap; measures that need a partition say what they do then.
 */
export interface Continuum {
  /** Offset at which it begins, and its length. */
  readonly begin: number;
  readonly length: number;
  readonly layers: readonly (readonly Stretch[])[];
}
