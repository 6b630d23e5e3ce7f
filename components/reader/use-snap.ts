"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useCallback, useMemo } from "react";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { selectUnit } from "@/lib/text/grow-selection";
import { type SnapUnit, snapEdge } from "@/lib/text/snap-edge";
import type { TextMap } from "./text-map";
import type { TextSelection } from "./use-text-selection";

interface ReadDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string;
}

export const snapUnits: readonly SnapUnit[] = ["character", "word", "sentence", "block"];

export const snapNames: Readonly<Record<SnapUnit, string>> = {
  character: "Letters, as drawn",
  word: "Whole words",
  sentence: "Whole sentences",
  block: "Whole paragraphs",
};

export interface Snap {
  readonly unit: SnapUnit;
  readonly choose: (unit: SnapUnit) => void;
  /** Stretches what the mouse has selected to whole units. */
  readonly snapSelection: () => void;
  /** Where a boundary goes that is dragged to an offset. */
  readonly snapOffset: (at: number) => number;
}

/** What selections drawn with the mouse keep to; remembered in this browser. */
export function useSnap(
  { text, blocks, language }: ReadDocument,
  map: TextMap | null,
  { stretch }: TextSelection,
): Snap {
  const [unit, choose] = useLocalStorage<SnapUnit>({ key: "excerpta-snap", defaultValue: "word" });
  const snapSelection = useCallback(() => {
    const drawn = map?.readSelection() ?? null;
    if (drawn === null || drawn.anchor === drawn.focus || unit === "character") return;
    const [start, end] = [Math.min(drawn.anchor, drawn.focus), Math.max(drawn.anchor, drawn.focus)];
    const whole = selectUnit(text, blocks, language, [{ start: offset(start), end: offset(end) }], unit);
    if (whole === null || (whole.start === start && whole.end === end)) return;
    const forward = drawn.anchor < drawn.focus;
    stretch(forward ? whole.start : whole.end, forward ? whole.end : whole.start);
  }, [map, text, blocks, language, unit, stretch]);
  const snapOffset = useCallback(
    (at: number) => snapEdge(text, blocks, language, at, unit),
    [text, blocks, language, unit],
  );
  return useMemo(
    () => ({ unit, choose, snapSelection, snapOffset }),
    [unit, choose, snapSelection, snapOffset],
  );
}
