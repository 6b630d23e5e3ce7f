import type { Patterns } from "../continuum/sweep-patterns";

/** A part of a document that is compared: a block's characters, or one unit. */
export interface ComparedPiece {
  /** How many units there are in it; at least 1. */
  readonly size: number;
  /** Of these, the units that somebody gave any of the compared codes. */
  readonly coded: number;
  /** By the place of the code: units by who gave it. Codes that nobody gave, and units without the code, are left out. */
  readonly codes: ReadonlyMap<number, Patterns>;
}

/** A document as it is compared. */
export interface ComparedDocument {
  /** By coder: whether they have finished it. Of the others nothing is known. */
  readonly finished: readonly boolean[];
  readonly pieces: readonly ComparedPiece[];
  /** By code and coder: codings in the document. Only where units are numbers. */
  readonly counts?: readonly (readonly number[])[];
}
