"use client";

import { useLayoutEffect } from "react";
import type { Range } from "@/lib/shared/offset";
import type { Highlight, Surface } from "./surface";

/** Paints ranges over the document. `version`: changes when what they are painted on was replaced. */
export function useHighlight(
  name: Highlight,
  surface: Surface,
  ranges: readonly Range[],
  version: number,
): void {
  useLayoutEffect(() => {
    surface.highlight(name, ranges);
    return () => surface.highlight(name, []);
  }, [name, surface, ranges, version]);
}
