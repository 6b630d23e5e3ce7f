import type { PassagePlace } from "./passage-place";
import type { Weight } from "./weight";

/** Words of one document, or a rectangle on one of its pages. Same document and same place: same passage. */
export interface Passage extends PassagePlace {
  readonly id: string;
  readonly documentId: string;
  /** The exact canonical text of each range. */
  readonly quotes: readonly string[];
}

/** One code applied to one passage by one coder. */
export interface Coding {
  readonly id: string;
  readonly passageId: string;
  readonly codeId: string;
  readonly layerId: string;
  readonly weight?: Weight;
}

/** One coder's codings, or the consensus, or suggestions. */
export interface Layer {
  readonly id: string;
  readonly kind: "coder" | "consensus" | "suggestion";
  readonly name: string;
  /** Null where the coder has no account here (imported or sample codings). */
  readonly userId: string | null;
  /** `model`: made by a language model, and labelled so wherever it is shown. */
  readonly origin: "person" | "model";
  /** The round it was made for; "" for the layer a coder codes in otherwise. */
  readonly roundId: string;
  /** The name of that round where it is closed: what was coded in it stays as it is. */
  readonly closedRound?: string | undefined;
}
