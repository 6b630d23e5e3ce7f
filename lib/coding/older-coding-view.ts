import type { Definition } from "@/lib/codebook/definition-versions";

/** A coding made when its code was defined otherwise. */
export interface OlderCodingView {
  readonly id: string;
  readonly passageId: string;
  readonly documentId: string;
  readonly document: string;
  /** The words of the passage, or where its region is. */
  readonly quote: string;
  readonly coder: string;
  /** When it was made or last confirmed. */
  readonly at: Date;
  /** The definition then. */
  readonly older: Definition;
  /** Whether the member who asks may keep or change it. */
  readonly mayChange: boolean;
}

/** The codings of a document that were made under older definitions, by their code. */
export type OlderInDocument = readonly { readonly codeId: string; readonly codingIds: readonly string[] }[];

export interface OlderCodingsView {
  /** Codes with such codings, and how many each has. */
  readonly codes: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  /** Of the code asked for: its definition now; null where it has no such codings. */
  readonly now: Definition | null;
  /** The first of them. */
  readonly codings: readonly OlderCodingView[];
}
