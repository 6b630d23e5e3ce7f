import type { Span } from "./overlap";

/** A coded passage in the characters that are compared. */
export interface PlacedPassage {
  /** Ascending; they neither overlap nor touch; at least one. */
  readonly pieces: readonly Span[];
  /** Characters in all of them. */
  readonly size: number;
  /** Place of the code among the compared ones. */
  readonly code: number;
}
