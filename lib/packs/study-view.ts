import type { PlacementReport } from "./placement-report";

/** A paper of the pack that a project was made from. */
export interface StudyPaperView {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  /** The document that was recognised as it; null while there is none, or it was deleted. */
  readonly documentId: string | null;
  /** Null while nothing was placed, and for who codes blind. */
  readonly report: PlacementReport | null;
}

/** What a project that was made from a study pack still asks for. */
export interface StudyView {
  readonly name: string;
  readonly papers: readonly StudyPaperView[];
  /** Coders, and how their codings were made. */
  readonly layers: readonly { readonly name: string; readonly how: string }[];
  /** How findings and claims were written. */
  readonly written: string;
}

/** A pack that a project can be made from. */
export interface PackView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly papers: readonly { readonly title: string; readonly authors: string; readonly year: number }[];
}
