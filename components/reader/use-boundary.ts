"use client";

import { useCallback, useMemo, useState } from "react";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { type Boundary, moveBoundary } from "@/lib/coding/move-boundary";
import { type PassagePlace, inWords, samePlace } from "@/lib/coding/passage-place";
import { type Step, stepOffset } from "@/lib/coding/step-offset";
import type { Range } from "@/lib/shared/offset";
import { stepSentence } from "@/lib/text/step-sentence";
import type { ReaderState } from "./use-reader";

interface Draft {
  readonly passage: CodedPassage;
  readonly boundary: Boundary;
  readonly ranges: readonly Range[];
}

/** A boundary on its way to another place, shown before it is saved. */
export interface BoundaryMove {
  readonly draft: Draft | null;
  readonly begin: (passage: CodedPassage, boundary: Boundary) => void;
  /** Moves the boundary to an offset; one that would leave nothing is passed over. */
  readonly moveTo: (offset: number) => void;
  /** One step of a key, to the next edge of its unit. */
  readonly step: (direction: 1 | -1, step: Step | "sentence") => void;
  /** Goes on with the other boundary. */
  readonly switchBoundary: () => void;
  /** Ends the move: saves what has changed. */
  readonly save: () => void;
  readonly cancel: () => void;
}

const edgeOf = ({ ranges, boundary }: Draft): number =>
  boundary === "start" ? ranges[0]!.start : ranges[ranges.length - 1]!.end;

const isMoved = ({ ranges, passage }: Draft): boolean => !samePlace(inWords(ranges), passage);

export function useBoundary(
  { text, blocks, language }: Pick<ReaderState["document"], "text" | "blocks" | "language">,
  onSave: (passage: CodedPassage, place: PassagePlace) => void,
): BoundaryMove {
  const [draft, setDraft] = useState<Draft | null>(null);

  const begin = useCallback(
    (passage: CodedPassage, boundary: Boundary) => setDraft({ passage, boundary, ranges: passage.ranges }),
    [],
  );
  const moveTo = useCallback(
    (offset: number) =>
      setDraft((now) => {
        const ranges = now && moveBoundary(now.ranges, now.boundary, offset);
        return now && ranges ? { ...now, ranges } : now;
      }),
    [],
  );
  const step = useCallback<BoundaryMove["step"]>(
    (direction, by) => {
      if (draft === null) return;
      const from = edgeOf(draft);
      moveTo(
        by === "sentence"
          ? stepSentence(text, blocks, language, from, direction)
          : stepOffset(text, from, direction, by),
      );
    },
    [text, blocks, language, draft, moveTo],
  );
  const switchBoundary = useCallback(
    () => setDraft((now) => now && { ...now, boundary: now.boundary === "start" ? "end" : "start" }),
    [],
  );
  const save = useCallback(() => {
    if (draft !== null && isMoved(draft)) onSave(draft.passage, inWords(draft.ranges));
    setDraft(null);
  }, [draft, onSave]);
  const cancel = useCallback(() => setDraft(null), []);

  return useMemo(
    () => ({ draft, begin, moveTo, step, switchBoundary, save, cancel }),
    [draft, begin, moveTo, step, switchBoundary, save, cancel],
  );
}
