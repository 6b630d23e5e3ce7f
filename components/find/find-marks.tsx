"use client";

import { useCallback } from "react";
import type { Range } from "@/lib/shared/offset";
import type { Hit } from "@/lib/text/find-text";
import type { Surface } from "@/components/reader/surface";
import { useHighlight } from "@/components/reader/use-highlight";

/** How far around what is in view hits are painted, in UTF-16 units: paint on all of a book would slow scrolling. */
const around = 15_000;

interface Props {
  surface: Surface;
  hits: readonly Hit[];
  /** The hit one is at, by its place among the hits; -1 for none. */
  at: number;
}

const none: readonly Range[] = [];

/** Paints what was found, and stronger the hit one is at. */
export function FindMarks({ surface, hits, at }: Props) {
  const current = hits[at] ?? none;
  const near = useCallback(() => {
    const from = surface.firstInView() ?? 0;
    const isNear = ({ start }: Range) => Math.abs(start - from) < around;
    return hits.flatMap((hit) => (hit !== current && hit.some(isNear) ? hit : []));
  }, [surface, hits, current]);
  useHighlight("reader-hits", surface, near);
  useHighlight("reader-hit", surface, current);
  return null;
}
