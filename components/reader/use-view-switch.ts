"use client";

import { useCallback, useEffect, useRef } from "react";
import { type PassagePlace, inWords } from "@/lib/coding/passage-place";
import { offset } from "@/lib/shared/offset";
import type { Surface } from "./surface";
import type { DocumentView } from "./use-document-view";
import type { TextSelection } from "./use-text-selection";

interface Input {
  readonly view: DocumentView;
  readonly setView: (view: DocumentView) => void;
  readonly surface: Surface | null;
  readonly selection: TextSelection;
}

/** A place, and the scroll position it led to: as long as nobody scrolled away, it is where one is. */
interface Arrival {
  readonly place: PassagePlace;
  readonly scrollTop: number;
}

const atOffset = (at: number): PassagePlace => inWords([{ start: offset(at), end: offset(at + 1) }]);

/** Shows a document in its other way, at the same place and with the same selection. */
export function useViewSwitch({ view, setView, surface, selection }: Input) {
  const wanted = useRef<PassagePlace | null>(null);
  const arrival = useRef<Arrival | null>(null);
  const showIn = useCallback(
    (next: DocumentView, place?: PassagePlace) => {
      if (next === view) return;
      const arrived = arrival.current;
      const stayed = arrived !== null && surface?.scroller.scrollTop === arrived.scrollTop;
      const first = surface?.firstInView() ?? null;
      wanted.current = place ?? (stayed ? arrived.place : first === null ? null : atOffset(first));
      arrival.current = null;
      setView(next);
    },
    [view, setView, surface],
  );

  const { restore } = selection;
  useEffect(() => {
    const place = wanted.current;
    if (surface === null || place === null) return;
    wanted.current = null;
    const arrive = () => {
      surface.reveal(place, { room: 24, far: 0.06, always: true });
      arrival.current = { place, scrollTop: surface.scroller.scrollTop };
    };
    arrive();
    surface.map.root.closest<HTMLElement>("[data-reader-text]")?.focus({ preventScroll: true });
    restore();
    // What was skipped until now is laid out after this frame: look where the place has come to then.
    const again = window.setTimeout(arrive, 80);
    return () => window.clearTimeout(again);
  }, [surface, restore]);
  return showIn;
}
