import type { Range } from "@/lib/shared/offset";

/** An ordered list of disjoint ranges in one document. Same document and same ranges: same passage. */
export interface Passage {
  readonly id: string;
  readonly documentId: string;
  /** Ascending, disjoint, not touching; at least one. */
  readonly ranges: readonly Range[];
  /** The exact canonical text of each range. */
  readonly quotes: readonly string[];
}

/** One code applied to one passage by one coder. */
export interface Coding {
  readonly id: string;
  readonly passageId: string;
  readonly codeId: string;
  readonly layerId: string;
}

/** One coder's codings, or the consensus, or suggestions. */
export interface Layer {
  readonly id: string;
  readonly kind: "coder" | "consensus" | "suggestion";
  readonly name: string;
  /** Null where the coder has no account here (imported or sample codings). */
  readonly userId: string | null;
  /** `model`: made by a language model, and labelled so wherever it is shown. */
  readonly origin: "person" | "model";
}
