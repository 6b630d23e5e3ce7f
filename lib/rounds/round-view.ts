import type { RoundPurpose, RoundState } from "./round";
import type { Pace } from "./work-pace";

/** A document of one's own in an open round. */
export interface OwnWork {
  readonly assignmentId: string;
  readonly roundId: string;
  readonly documentId: string;
  readonly title: string;
  readonly position: number;
  readonly doneAt: Date | null;
}

/** How much of the documents given out is done; only who may see everybody's knows. */
interface Done {
  readonly done: number;
  readonly given: number;
}

/** A round as its members see it. */
export interface RoundView {
  readonly id: string;
  readonly name: string;
  readonly purpose: RoundPurpose;
  readonly blind: boolean;
  readonly state: RoundState;
  readonly instructions: string;
  readonly dueAt: Date | null;
  readonly codebookFrozen: boolean;
  /** Of a frozen codebook: the event after which it is kept, as the history names moments; null before it is opened. */
  readonly codebookMoment: string | null;
  readonly seed: number | null;
  /** Share of each document's running text that is given as units; null where coders find their passages. */
  readonly percent: number | null;
  readonly perDocument: number | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  /** One's own documents in it, in their order. */
  readonly mine: readonly OwnWork[];
  /** Everybody's; null for those who may not know. */
  readonly progress: Done | null;
}

/** A document that a coder has in a round, as who manages rounds sees it. */
export interface GivenView {
  readonly assignmentId: string;
  readonly documentId: string;
  readonly userId: string;
  readonly doneAt: Date | null;
  /** Null while the one who looks codes blind: then only what is done is told. */
  readonly pace: Pace | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who and what a round can be planned with, by name. */
export interface PlanChoices {
  /** Members who may code, and whoever has documents in the round already. */
  readonly coders: readonly Named[];
  readonly documents: readonly Named[];
}

/** A round with all that is given out in it. */
export interface RoundPlanView extends RoundView, PlanChoices {
  readonly given: readonly GivenView[];
  /** Given passages, by document. */
  readonly units: Readonly<Record<string, number>>;
}

/** A passage to be coded in a round. */
export interface UnitView {
  readonly passageId: string;
  /** Flattened pairs start, end; UTF-16 units, half-open. */
  readonly ranges: readonly number[];
}

/** What the reader says of the round in which one codes a document. */
export interface DocumentRoundView {
  readonly assignmentId: string;
  readonly roundId: string;
  readonly name: string;
  readonly purpose: RoundPurpose;
  readonly blind: boolean;
  /** See `RoundView`. */
  readonly codebookMoment: string | null;
  readonly instructions: string;
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
  /** In text order; none where coders find their passages themselves. */
  readonly units: readonly UnitView[];
  /** The document to go on with; null when all others are done. */
  readonly next: { readonly documentId: string; readonly title: string } | null;
}
