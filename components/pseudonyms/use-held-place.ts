"use client";

import { useLayoutEffect, useRef } from "react";
import { type Anchor, findAnchor, settle } from "@/components/display/use-kept-place";
import type { Surface } from "@/components/reader/surface";
import { watchPlace } from "@/components/way/watch-place";
import type { ShownName } from "@/lib/pseudonyms/shown-name";

/**
 * Keeps the first line in view where it was while names of the text come to be shown as something else. That is only known once the
 * text is drawn anew: so the place is noted whenever scrolling rests. Nothing is noted without a surface.
 */
export function useHeldPlace(surface: Surface | null, names: readonly ShownName[]): void {
  const held = useRef<{ readonly names: readonly ShownName[]; readonly anchor: Anchor | null } | null>(null);
  useLayoutEffect(() => {
    if (surface === null) return;
    const before = held.current;
    if (before !== null && before.names !== names) {
      held.current = { ...before, names };
      if (before.anchor !== null && before.anchor.scrolled > 0) settle(surface, before.anchor);
    }
    return watchPlace(surface, () => {
      held.current = { names, anchor: findAnchor(surface) };
    });
  }, [surface, names]);
}
