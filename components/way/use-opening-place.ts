"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Surface } from "@/components/reader/surface";
import { readPlaceAddress } from "@/lib/text/place-address";
import { addressHas } from "./address-has";
import { leftPlaceOf } from "./left-place";
import type { Going } from "./going";

interface Input {
  readonly documentId: string;
  readonly text: string;
  readonly surface: Surface | null;
  readonly going: Going;
  /** Whether the address is about this pane. */
  readonly addressed: boolean;
}

/**
 * Where a document opens: where one left it when one comes back to it, else what the address names. An address that
 * names a stretch of the text is gone to whenever it changes; passages see to themselves.
 */
export function useOpeningPlace({ documentId, text, surface, going, addressed }: Input) {
  const params = useSearchParams();
  const at = params.get("at");
  const opened = useRef(false);
  const { answeredRef, goTo, restore } = going;
  useEffect(() => {
    if (surface === null || !addressed) return;
    const opening = !opened.current;
    opened.current = true;
    if (opening) {
      const left = leftPlaceOf(window.history.state, documentId);
      if (left !== null) {
        answeredRef.current = params.get("passage") ?? at;
        return restore(left);
      }
    }
    if (at === null || answeredRef.current === at || !addressHas("at", at)) return;
    const range = readPlaceAddress(at, text);
    answeredRef.current = at;
    if (range !== null) goTo(range, { select: range.end > range.start });
  }, [documentId, text, surface, addressed, params, at, answeredRef, goTo, restore]);
}
