"use client";

import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Surface } from "@/components/reader/surface";
import type { TextSelection } from "@/components/reader/use-text-selection";
import { inWords } from "@/lib/coding/passage-place";
import { type Range, offset } from "@/lib/shared/offset";
import type { Whereabouts } from "./left-place";

/** How long what was skipped needs to be laid out after a jump, in milliseconds: then one looks where the place has come to. */
export const settling = 80;

/** The first text in the window: the text's beginning where nothing was scrolled. */
export const topOf = (surface: Surface): number | null =>
  surface.scroller.scrollTop === 0 ? 0 : surface.firstInView();

export interface Landing {
  /** Shows a stretch of the text with the caret at its start; `select` selects it. */
  readonly land: (range: Pick<Range, "start" | "end">, select: boolean) => void;
  /** Shows a place as it was left. */
  readonly restore: (left: Whereabouts) => void;
  /** Where one is; null before there is a text. */
  readonly whereNow: () => Whereabouts | null;
}

/** Arriving at places of a document. The same functions at all times. */
export function useLanding(surface: Surface | null, selection: TextSelection): Landing {
  const latest = useRef({ surface, selection });
  useEffect(() => {
    latest.current = { surface, selection };
  });

  const land = useCallback((range: Pick<Range, "start" | "end">, select: boolean) => {
    // A heading comes to the top, where what is in view is looked for; words to where they are read in context.
    const far = select ? 0.3 : 0.04;
    const reveal = () => latest.current.surface?.reveal(inWords([range]), { room: 48, far, always: true });
    reveal();
    latest.current.selection.place(range.start, select ? range.end : range.start);
    window.setTimeout(reveal, settling);
  }, []);
  const restore = useCallback(({ top, anchor, focus }: Whereabouts) => {
    const place = inWords([{ start: offset(top), end: offset(top) }]);
    const reveal = () => latest.current.surface?.reveal(place, { room: 0, far: 0.06, always: true });
    reveal();
    if (anchor !== null && focus !== null) latest.current.selection.place(anchor, focus);
    window.setTimeout(reveal, settling);
  }, []);

  const whereNow = useCallback(() => {
    const { surface, selection } = latest.current;
    if (surface === null) return null;
    const { anchor, caret } = selection;
    return { top: topOf(surface) ?? caret ?? 0, anchor, focus: caret };
  }, []);
  return useMemo(() => ({ land, restore, whereNow }), [land, restore, whereNow]);
}
