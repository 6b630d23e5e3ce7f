"use client";

import { useMemo } from "react";
import { useHighlight } from "@/components/reader/use-highlight";
import type { Surface } from "@/components/reader/surface";
import type { DocumentRound } from "./use-document-round";

interface Props {
  surface: Surface;
  units: DocumentRound["units"];
}

/** Paints where given passages stand. */
export function UnitMarks({ surface, units }: Props) {
  const ranges = useMemo(() => units.flat(), [units]);
  useHighlight("reader-units", surface, ranges);
  return null;
}
