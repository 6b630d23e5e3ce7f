import type { Stance } from "@/lib/claims/claim";
import type { Landmarks } from "./landmarks";

/**
 * A stretch of a paper's text, without its words: where it stands in the text that the pack was made from, the hash of its
 * words with white space collapsed, and which letters of the text it is (`LetteredText`). Offsets are UTF-16 units; both
 * pairs half-open.
 */
export interface PackRange {
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  readonly firstLetter: number;
  readonly lastLetter: number;
  /** The hash of its first letters (`hashOpening`). */
  readonly opening: number | null;
}

/** A passage of a paper and the codes that one layer puts on it. */
interface PackCoding {
  readonly paperId: string;
  readonly ranges: readonly PackRange[];
  /** Paths of codes. */
  readonly codes: readonly string[];
}

/** A document that a study pack was coded in; its text is not in the pack. */
export interface PackPaper {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly landmarks: Landmarks;
}

/** A claim that is held against the papers, and the passages that say something to it. */
export interface PackClaim {
  readonly text: string;
  readonly evidence: readonly {
    readonly paperId: string;
    readonly ranges: readonly PackRange[];
    readonly stance: Stance;
    readonly reading: string;
  }[];
}

/** What one coder coded, by paper. */
export interface PackLayer {
  readonly id: string;
  readonly name: string;
  /** Whether a person coded, or a language model. */
  readonly origin: "person" | "model";
  /** Whether the coder read every paper to its end, so that what is not coded was judged. */
  readonly finished: boolean;
  /** How it was made, for people. */
  readonly how: string;
  readonly codings: readonly PackCoding[];
}
