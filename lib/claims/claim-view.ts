import type { Claim, Evidence } from "./claim";

/** A passage held against a claim, as it is read. */
export interface EvidenceView extends Pick<Evidence, "id" | "passageId" | "stance" | "reading" | "authorId"> {
  readonly documentId: string;
  /** Null when the author has no account any more. */
  readonly author: string | null;
  /** "" for a region. */
  readonly text: string;
  /** "p. 12", "¶ 7". */
  readonly place: string;
  /** Of its document: BCP 47, "" when unknown. */
  readonly language: string;
  /** Where its words are, half-open, UTF-16 units; null where the reader finds it by its id: coded, or a region. */
  readonly at: readonly [number, number] | null;
}

export interface ClaimView extends Pick<Claim, "id" | "text" | "note"> {
  /** In the order of the documents, then of the text. */
  readonly evidence: readonly EvidenceView[];
}

export interface ClaimsView {
  /** In their order. */
  readonly claims: readonly ClaimView[];
  /** All of the project, in reading order; `cited`: "Noor and Khan 2025". */
  readonly documents: readonly { readonly id: string; readonly title: string; readonly cited: string }[];
}

/** A passage held against a claim, as it is told of where the passage is. */
export interface HeldView extends Pick<Evidence, "id" | "stance" | "reading"> {
  readonly claim: ClaimChoice;
  /** Null when who held it there has no account any more. */
  readonly author: string | null;
}

/** A claim to be chosen. */
export type ClaimChoice = Pick<Claim, "id" | "text">;
