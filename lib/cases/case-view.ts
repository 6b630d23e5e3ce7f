import type { Case, CaseLink } from "@/lib/cases/case";

interface CaseLinkView extends Pick<CaseLink, "id" | "documentId" | "speaker"> {
  readonly documentTitle: string;
}

/** A case with what belongs to it. */
export interface CaseView extends Case {
  readonly links: readonly CaseLinkView[];
  /** Codings of all coders in what belongs to it. */
  readonly codings: number;
}

/** A document that can be linked, and who speaks in it, in the order they first do. */
export interface LinkableDocument {
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly string[];
}
