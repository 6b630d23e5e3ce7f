import type { Deleted } from "./deleted-things";
import type { HistoryGroup } from "./groups";
import type { RowChange } from "./tell-changes";

/** Something that can be looked at, by its name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who did something, by name; without an id where they have no account here. */
interface Doer {
  readonly id: string | null;
  readonly name: string;
}

export interface Place extends Named {
  /** Whether it has been deleted: then there is nothing to go to. */
  readonly gone: boolean;
}

/** One event as a line of the history. */
export interface EntryView {
  readonly id: string;
  /** Null where it is not known any more who it was. */
  readonly actor: Doer | null;
  /** What was done, as it follows the actor: "renamed “Trade” to “Commerce”". */
  readonly summary: string;
  readonly at: Date;
  readonly group: HistoryGroup | null;
  /** Who took it back, and when; null while it is in force. */
  readonly undone: { readonly by: string | null; readonly at: Date } | null;
  /** Where it was done, three at most; those that are gone included. */
  readonly documents: readonly Place[];
  readonly codes: readonly Place[];
  /** Documents that are not named. */
  readonly moreDocuments: number;
  /** Names of the layers of language models whose codings it changed. */
  readonly models: readonly string[];
  /** Whether the member who asks may take it back, as far as roles go. */
  readonly mayUndo: boolean;
}

export interface HistoryPageView {
  /** The latest first. */
  readonly entries: readonly EntryView[];
  /** What to ask the next page with, as its cursor; null when there is none. */
  readonly nextCursor: string | null;
}

/** What one deletion took away, and who did it. */
export interface DeletedView extends Deleted {
  /** Of the event. */
  readonly id: string;
  readonly actor: Doer | null;
  /** As it follows the actor. */
  readonly summary: string;
  readonly at: Date;
  /** Whether the member who asks may bring it back, as far as roles go. */
  readonly mayRestore: boolean;
}

/** What an event changed, row by row. */
export interface EntryDetailView {
  readonly rows: readonly RowChange[];
  /** Rows that are not told of. */
  readonly more: number;
}

/** What the history can be narrowed by. */
export interface HistoryChoices {
  /** Everybody who has done something, members or not. */
  readonly actors: readonly Named[];
  readonly documents: readonly Named[];
}
