import type { CountedIn } from "@/lib/exchange/incoming-excerpt";
import type { Block } from "@/lib/text/block";
import type { CitedPage } from "@/lib/text/place";

/** A document in which excerpts are sought. */
export interface SoughtDocument {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly CitedPage[];
}

/** What is known of an excerpt's place. */
export interface Sought {
  /** Null: in all documents. */
  readonly documentId: string | null;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** As the file counts. */
  readonly ranges: Pairs;
  readonly place: string;
}

/** Why an excerpt has no place. `several`: its words stand in more than one, and nothing tells which. */
export type Unplaced = "no-words" | "not-found" | "several";

/** Half-open pairs of UTF-16 offsets. */
export type Pairs = readonly (readonly [number, number])[];

/** What became of an excerpt. Of a `near` one `found` are the words that stand there instead. */
export type Anchored =
  | { readonly kind: "exact"; readonly documentId: string; readonly ranges: Pairs }
  | { readonly kind: "near"; readonly documentId: string; readonly ranges: Pairs; readonly found: string }
  | { readonly kind: "none"; readonly reason: Unplaced };

/**
 * How a file counts its offsets: "unknown" where no words stand beside them to tell it, "other" where words do and most do not
 * fit, so that the numbers are something else.
 */
export type OffsetUnit = CountedIn | "unknown" | "other";

export interface Anchoring {
  /** In the order of what was sought. */
  readonly anchored: readonly Anchored[];
  readonly unit: OffsetUnit;
}
