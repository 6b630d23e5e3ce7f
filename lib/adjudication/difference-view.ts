import type { LayerView } from "@/lib/analysis/excerpt-view";
import type { ConfusionCell } from "@/lib/agreement/confusion";
import type { PlaceKind } from "@/lib/agreement/differences";
import type { TextAround } from "@/lib/agreement/text-around";
import type { Region } from "@/lib/coding/region";
import type { Page } from "@/lib/text/page";
import type { Decision, PlaceState } from "./decision";

/** One of the codings of a difference. */
interface DifferingCoding {
  readonly id: string;
  readonly passageId: string;
  readonly layerId: string;
  readonly codeId: string;
  readonly weight: number | null;
  /** Flattened pairs start, end; empty for a rectangle. */
  readonly ranges: readonly number[];
  readonly region: Region | null;
}

/** A page as printed, and what its document is: a PDF, or a picture of itself. */
export interface PrintedPageView extends Page {
  readonly mediaType: string;
}

/** A decision with the names of people; null for those who have left without theirs. */
export interface DecisionView extends Omit<Decision, "decidedById" | "reopenedById"> {
  readonly decidedBy: string | null;
  readonly reopenedBy: string | null;
  /** Whether it counts: neither reopened nor overtaken by a later one. */
  readonly inForce: boolean;
}

/** What the compared coders did in one place, to be read outside of the text. */
export interface DifferenceView {
  /** Names it as long as its first coding stands. */
  readonly id: string;
  readonly documentId: string;
  readonly kind: PlaceKind;
  /** See `ComparedPlace`. */
  readonly off: number | null;
  /** At most one a layer, in the order of the compared layers. */
  readonly codings: readonly DifferingCoding[];
  readonly state: PlaceState;
  /** All that was ever decided on one of its codings, the oldest first. */
  readonly decisions: readonly DecisionView[];
  /** The text with the codings' places, by their index in `codings`. */
  readonly around: TextAround;
  /** The page that its rectangles stand on; null for words. */
  readonly page: PrintedPageView | null;
  /** Page or paragraph: "p. 12", "¶ 7"; of rectangles "Region, p. 12". */
  readonly at: string;
  /** Of its document: BCP 47, "" when unknown. */
  readonly language: string;
}

/** How many differences there are of a type; of `only` also layer by layer, where two are compared. */
export interface TypeCount {
  readonly kind: PlaceKind;
  readonly byLayerId: string | null;
  readonly count: number;
}

/** The names of everything that differences mention. */
export interface DifferencesNames {
  /** The compared layers, in order. */
  readonly layerIds: readonly string[];
  /** Documents that were not compared, as fewer than two of the coders have finished them. */
  readonly leftOut: number;
  /** Every layer that one may see. */
  readonly layers: Readonly<Record<string, LayerView>>;
  readonly codes: Readonly<Record<string, { readonly path: string; readonly color: string }>>;
  readonly documents: Readonly<Record<string, string>>;
}

/** Part of a list of differences. */
export interface DifferencesView extends DifferencesNames {
  /** Of the whole list, not of this part. */
  readonly total: number;
  /** Of what the list would hold if it were narrowed by neither type nor state. */
  readonly types: readonly TypeCount[];
  /** How far the places of the list are settled, if it were not narrowed by state. */
  readonly states: Readonly<Record<PlaceState, number>>;
  readonly differences: readonly DifferenceView[];
  /** Which codes of two compared layers meet, most often first, whatever type is listed; none of more layers. */
  readonly confusion: readonly ConfusionCell[];
  /** Why there is nothing to compare; null where there is. */
  readonly nothing: NothingToCompare | null;
}

/**
 * `alone`: fewer than two layers that one may see; `blind`: for that reason, as one codes blind; `unfinished`: no document
 * that two of the coders have finished.
 */
export type NothingToCompare = "blind" | "alone" | "noDocuments" | "unfinished";

/** A stretch of canonical text to draw boundaries in. Offsets count from where it begins, UTF-16, half-open. */
export interface TextWindow {
  /** Where it begins in the document. */
  readonly from: number;
  readonly text: string;
  /** What is not shown of it, ascending and disjoint: flattened pairs start, end. */
  readonly hidden: readonly number[];
  /** Where its blocks begin. */
  readonly breaks: readonly number[];
}

/** One difference of a list, with its neighbours in it. */
export interface DifferenceAtView extends DifferencesNames {
  /** Null where there is none, or where that asked for is no longer there. */
  readonly difference: DifferenceView | null;
  readonly window: TextWindow;
  /** Its place in the list, from 1; 0 where there is none. */
  readonly position: number;
  readonly total: number;
  readonly states: Readonly<Record<PlaceState, number>>;
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** The next one that is open, after the last again from the first; null when no other is. */
  readonly nextOpenId: string | null;
  /** Whether one may settle differences of its document. */
  readonly mayDecide: boolean;
  readonly nothing: NothingToCompare | null;
}
