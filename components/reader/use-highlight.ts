"use client";

import { useLayoutEffect } from "react";
import type { Range as TextRange } from "@/lib/shared/offset";
import type { TextMap } from "./text-map";

/**
 * Paints ranges over the text without touching its elements, under a name that style sheets know. `version`: changes
 * when the text's elements were replaced. Browsers without the Custom Highlight API show the page's own selection.
 */
export function useHighlight(
  name: "reader-selection" | "reader-current",
  map: TextMap | null,
  ranges: readonly TextRange[],
  version: number,
): void {
  useLayoutEffect(() => {
    if (map === null || typeof Highlight === "undefined") return;
    const shown = ranges.map((range) => map.domRange(range)).filter((range) => range !== null);
    CSS.highlights.set(name, new Highlight(...shown));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [name, map, ranges, version]);
}
