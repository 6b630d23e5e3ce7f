import type { DatedEvent } from "./list-events";

/** A passage of the chronology. */
export interface ChronologyPassage {
  readonly passageId: string;
  readonly documentId: string;
  /** "Noor 2025". */
  readonly cited: string;
  /** "p. 12" or "¶ 7". */
  readonly place: string;
  /** Its first words. */
  readonly text: string;
  /** BCP 47; "" when unknown. */
  readonly language: string;
  /** The codes it has of those asked for, in codebook order. */
  readonly codeIds: readonly string[];
}

export type EventView = ChronologyPassage & DatedEvent;

export interface ChronologyView {
  /** In order of time: by their first, then their last day. Hidden ones are among them. */
  readonly events: readonly EventView[];
  /** Of all events, listed or not. */
  readonly total: number;
  /** The first passages that speak of no date, in reading order. */
  readonly undated: readonly ChronologyPassage[];
  readonly undatedTotal: number;
}
