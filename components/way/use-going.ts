"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import type { Surface } from "@/components/reader/surface";
import type { TextSelection } from "@/components/reader/use-text-selection";
import { inWords } from "@/lib/coding/passage-place";
import { offset, type Range } from "@/lib/shared/offset";
import { writePlaceAddress } from "@/lib/text/place-address";
import { type LeftPlace, keepLeftPlace, leftPlaceOf } from "./left-place";

/** Where one goes: a passage by its id, or a stretch of the text as `writePlaceAddress` has it. */
type Landing = { readonly passage: string } | { readonly at: string };

/** Ways of going in steps: going back takes one to where they began. */
type Series = "walk" | "find";

export interface Going {
  /** To be called before going: keeps where one is for going back, and names in the address where one goes. */
  readonly depart: (to: Landing, series?: Series) => void;
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
  readonly restore: (left: LeftPlace) => void;
}

/** How long what was skipped needs to be laid out after a jump, in milliseconds: then one looks where the place has come to. */
export const settling = 80;

/**
 * Going about in a document, with the browser's own back and forward: each jump is an entry of its history. What is left
 * is kept with the entry left, where one goes to stands in the new one's address.
 */
export function useGoing(documentId: string, surface: Surface | null, selection: TextSelection): Going {
  const answeredRef = useRef<string | null>(null);
  const series = useRef<Series | null>(null);
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
  const restore = useCallback(({ top, anchor, focus }: LeftPlace) => {
    const place = inWords([{ start: offset(top), end: offset(top) }]);
    const reveal = () => latest.current.surface?.reveal(place, { room: 0, far: 0.06, always: true });
    reveal();
    if (anchor !== null && focus !== null) latest.current.selection.place(anchor, focus);
    window.setTimeout(reveal, settling);
  }, []);

  const depart = useCallback(
    (to: Landing, as?: Series) => {
      const [name, value] = "passage" in to ? ["passage", to.passage] : ["at", to.at];
      const url = new URL(window.location.href);
      const goesOn = as !== undefined && series.current === as;
      series.current = as ?? null;
      // The steps of a search are not worth a name of their own.
      if (goesOn && as === "find") return;
      answeredRef.current = value;
      if (url.searchParams.get(name) === value) return;
      url.searchParams.delete("passage");
      url.searchParams.delete("at");
      url.searchParams.set(name, value);
      if (goesOn) return window.history.replaceState(null, "", url);
      const { surface, selection } = latest.current;
      const { anchor, caret } = selection;
      keepLeftPlace({ documentId, top: surface?.firstInView() ?? caret ?? 0, anchor, focus: caret });
      window.history.pushState(null, "", url);
    },
    [documentId],
  );
  const goTo = useCallback<Going["goTo"]>(
    (range, { select = false, series: as } = {}) => {
      depart({ at: writePlaceAddress(range.start, select ? range.end : range.start) }, as);
      land(range, select);
    },
    [depart, land],
  );

  useEffect(() => {
    const onPopState = (event: PopStateEvent) => {
      series.current = null;
      const left = leftPlaceOf(event.state, documentId);
      if (left === null) return;
      const params = new URLSearchParams(window.location.search);
      answeredRef.current = params.get("passage") ?? params.get("at");
      restore(left);
    };
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, [documentId, restore]);

  return useMemo(
    () => ({
      depart,
      goTo,
      back: () => window.history.back(),
      forward: () => window.history.forward(),
      answeredRef,
      restore,
    }),
    [depart, goTo, restore],
  );
}
