"use client";

import { useEffect, useMemo } from "react";
import type { Surface } from "@/components/reader/surface";
import { useHighlight } from "@/components/reader/use-highlight";
import { inWords } from "@/lib/coding/passage-place";
import type { Spoken } from "@/lib/text/spoken";

interface Props {
  surface: Surface;
  /** What is heard now. */
  heard: Spoken | null;
  /** Keeps what is heard in view. */
  following: boolean;
}

/** Marks what is heard now in the text. */
export function SpokenMark({ surface, heard, following }: Props) {
  const ranges = useMemo(() => (heard === null ? [] : [heard.range]), [heard]);
  useHighlight("reader-spoken", surface, ranges);
  useEffect(() => {
    if (following && heard !== null) surface.reveal(inWords([heard.range]), { room: 96, far: 0.3 });
  }, [surface, heard, following]);
  return null;
}
