import type { CodedPassage } from "@/lib/coding/document-codings";
import type { PassageIndex } from "@/lib/coding/passage-index";
import type { PassagePlace } from "@/lib/coding/passage-place";
import type { Range } from "@/lib/shared/offset";
import type { ShardedMap } from "@/lib/shared/sharded-map";
import type { Movement } from "./move-caret";
import type { Repaints } from "./repaints";
import type { StripeMargin } from "@/components/margin/stripe-margin";
import type { StripeNames } from "@/components/margin/stripes";
import type { ScrollAim } from "./text-geometry";
import type { CaretBox, TextMap } from "./text-map";

/** What ranges are painted for, besides what is coded. */
export type Highlight =
  | "reader-selection"
  | "reader-current"
  | "reader-spoken"
  | "reader-uncertain"
  | "reader-units"
  | "reader-hits"
  | "reader-hit"
  | "reader-pointed";

/** A document as it stands in the page, in one of the ways it can be shown: what the reader's tools need of it. */
export interface Surface {
  /** The element that scrolls. */
  readonly scroller: HTMLElement;
  readonly map: TextMap;
  /** What is placed over the document must be placed again after each. */
  readonly repaints: Repaints;
  /** The stripes beside it. */
  readonly margin: StripeMargin;
  /** Which passages of words lie where. */
  readonly index: PassageIndex;
  /** Shows these passages instead of those shown before. */
  readonly show: (passages: ShardedMap<CodedPassage>, names: StripeNames) => void;
  /** Passages of which something is in the window now, in text order. */
  readonly listVisible: (view: DOMRect) => string[];
  /** Scrolls a place into view. */
  readonly reveal: (place: PassagePlace, aim: ScrollAim) => void;
  /** The offset of the first text in the window; null where there is none. */
  readonly firstInView: () => number | null;
  /** Paints ranges without touching what is coded; none takes the paint away. */
  readonly highlight: (name: Highlight, ranges: readonly Range[]) => void;
  /** Where a place ends in the window, for what is put there; null where it is not in the page. */
  readonly endOf: (place: PassagePlace) => CaretBox | null;
  /** Where a movement leads the caret from an offset; null where that is for the browser to say. */
  readonly nextCaret: (movement: Movement, from: number) => number | null;
  readonly stop: () => void;
}
