import type { OffsetUnit } from "./anchor";
import type { MatchedCoder } from "./match-coders";
import type { WaitReason } from "./plan-incoming";

/** What bringing a file's excerpts in would do. Lists are cut; the counts are of all. */
export interface IncomingPreview {
  readonly excerpts: number;
  readonly exact: number;
  readonly near: number;
  /** How many wait for a place, by why. */
  readonly waiting: Readonly<Partial<Record<WaitReason, number>>>;
  /** Memos on whole documents, and excerpts of which nothing can be kept: without a code that is applied, and without a memo. */
  readonly notes: number;
  readonly nothing: number;
  /** Excerpts of language models that do not come in, as who brings them in sees their own work alone. */
  readonly models: number;
  /** Memos on places that were found. */
  readonly memos: number;
  /** Codings that would be made, and those that are there already. */
  readonly codings: number;
  readonly already: number;
  readonly unit: OffsetUnit;
  readonly documents: readonly {
    /** As the file calls it; "" where it names none. */
    readonly name: string;
    readonly excerpts: number;
    /** "all": sought in all documents. */
    readonly documentId: string | null;
  }[];
  readonly codes: readonly {
    readonly key: string;
    readonly path: string;
    readonly excerpts: number;
    readonly codeId: string | null;
    readonly isHeading: boolean;
    /** Under which names it would be made. */
    readonly names: readonly string[];
  }[];
  readonly coders: readonly (MatchedCoder & { readonly excerpts: number })[];
  readonly nearOnes: readonly {
    readonly document: string;
    readonly quote: string;
    readonly found: string;
  }[];
  readonly waitingOnes: readonly {
    readonly document: string;
    readonly quote: string;
    readonly reason: WaitReason;
  }[];
  /** Whether who asks may make codes, and is let see their own work alone. */
  readonly mayMakeCodes: boolean;
  readonly blind: boolean;
}

/** What bringing excerpts in has done. */
export interface BroughtIn {
  readonly codings: number;
  readonly already: number;
  readonly memos: number;
  readonly codes: number;
  readonly waiting: number;
}

/** An excerpt that waits for its place. */
export interface UnplacedView {
  readonly id: string;
  readonly source: string;
  readonly createdAt: Date;
  readonly documentId: string | null;
  readonly documentName: string;
  readonly quote: string;
  readonly place: string;
  /** The file tells by numbers where it stands. */
  readonly hasNumbers: boolean;
  readonly memo: string;
  readonly coder: string;
  readonly codes: readonly { readonly name: string; readonly color: string }[];
  readonly mayChange: boolean;
}

/** A place that an excerpt could mean, in its surroundings. */
export interface PlaceView {
  readonly documentId: string;
  /** Of the text that the ranges are of. */
  readonly textId: string;
  readonly title: string;
  readonly place: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly ranges: readonly (readonly [number, number])[];
  /** The words differ from those sought. */
  readonly near: boolean;
}
