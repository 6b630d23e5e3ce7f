import type { Layer } from "@/lib/coding/coding";
import type { JobNews } from "@/lib/jobs/job-news";
import type { Change, Entity } from "@/lib/shared/change";
import type { Caret } from "@/lib/texts/text-notice";

/** Where a passage stands, as a browser needs it to show what is coded on it. */
interface PassageOfEvent {
  readonly id: string;
  readonly documentId: string;
  /** Flattened pairs start, end; UTF-16 units, half-open. Empty for a region. */
  readonly ranges: readonly number[];
  /** `flattenRegion` of a region; empty for words. */
  readonly region: readonly number[];
  readonly start: number;
}

/** What is known of one recorded change, whoever reads it. */
export interface RecordedEvent {
  readonly id: string;
  readonly actorId: string | null;
  /** The name of whoever made it; null where it is not known any more. */
  readonly actor: string | null;
  readonly kind: string;
  /** As it follows "You" or a name. */
  readonly summary: string;
  readonly at: Date;
  /** What its own sender called it; null in what others are told. */
  readonly operation: string | null;
  /** Passages and layers that its codings name, before or after; none where these are too many to be told. */
  readonly passages: readonly PassageOfEvent[];
  readonly layers: readonly Layer[];
}

/** One recorded change as it is told to one person: without what they may not see. */
export interface LiveEvent extends RecordedEvent {
  /** The event told to them before this one; where it is not the one heard last, something was missed. */
  readonly after: string | null;
  /** The kinds of rows it touched, each once. */
  readonly touched: readonly Entity[];
  /** Ids of the documents, codes, memos and the like that it touched, at most `ROWS_TOLD`; codings apart. */
  readonly rows: readonly { readonly entity: Entity; readonly id: string; readonly gone: boolean }[];
  /** The changed codings, in order; null where they are too many to be told: ask for them anew. */
  readonly codings: readonly Change[] | null;
}

/** Events told at once, at most: a telling costs the server about the same whatever it tells. */
export const EVENTS_TOLD = 20;
/** Codings and rows told with an event, at most. */
export const CODINGS_TOLD = 500;
export const ROWS_TOLD = 50;

/** Where someone reads; offsets are UTF-16 units of the document's present text. */
export interface ReadingPlace {
  readonly documentId: string;
  readonly offset: number;
}

/** A member who has the project open in some window. */
export interface Present {
  readonly userId: string;
  readonly name: string;
  /** Null outside of documents, and where it is not to be known. */
  readonly place: ReadingPlace | null;
}

/** What is told of the texts that people type together. */
export type TextNews =
  /** Something was typed; without the update it is to be asked for. */
  | {
      readonly kind: "typed";
      readonly textId: string;
      readonly generation: number;
      readonly update: string | null;
    }
  /** Where a window's caret is; null when it has closed the text. */
  | {
      readonly kind: "caret";
      readonly textId: string;
      readonly windowId: string;
      readonly userId: string;
      readonly name: string;
      readonly caret: Caret | null;
    }
  /** Something may have been missed: what is open is to be asked for anew. */
  | { readonly kind: "textsMissed" };

/** What a project's stream says. */
export type LiveNews =
  | TextNews
  /** From here on everything is told; `cursor` names where. `missed`: what was there before must be asked for anew. */
  | { readonly kind: "begin"; readonly cursor: string | null; readonly missed: boolean }
  | { readonly kind: "events"; readonly events: readonly LiveEvent[] }
  /** Nothing: said from time to time, so that silence means a broken connection. */
  | { readonly kind: "alive" }
  /** Of work on files, to those who see it. */
  | { readonly kind: "jobs"; readonly news: JobNews }
  /** Everybody who is there now, oneself included, by name. */
  | { readonly kind: "present"; readonly present: readonly Present[] };
