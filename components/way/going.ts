import type { RefObject } from "react";
import type { Range } from "@/lib/shared/offset";
import type { Stretch } from "@/lib/text/place-address";
import type { Whereabouts } from "./left-place";

/** Where one goes: a passage by its id, or a stretch of the text. */
export type Destination = { readonly passage: string } | { readonly at: Stretch };

/** Ways of going in steps: going back takes one to where they began. */
export type Series = "walk" | "find";

export interface Going {
  /** To be called before going: keeps where one is for going back, and names in the address where one goes. */
  readonly depart: (to: Destination, series?: Series) => void;
  /** Goes to a stretch of the text, empty for a caret; `select` selects it. */
  readonly goTo: (
    range: Pick<Range, "start" | "end">,
    how?: { readonly select?: boolean; readonly series?: Series },
  ) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** What of the address has been gone to: a passage's id or a stretch of the text. */
  readonly answeredRef: RefObject<string | null>;
  /** Shows a place as it was left. */
  readonly restore: (left: Whereabouts) => void;
  /** Where one is; null before there is a text. */
  readonly whereNow: () => Whereabouts | null;
}
