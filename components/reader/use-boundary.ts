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

const otherThan = (boundary: Boundary): Boundary => (boundary === "start" ? "end" : "start");

const isMoved = ({ ranges, passage }: Draft): boolean => !samePlace(inWords(ranges), passage);

export function useBoundary(
  { document, sayCaret, announce }: Pick<ReaderState, "document" | "sayCaret" | "announce">,
  onSave: (passage: CodedPassage, place: PassagePlace) => void,
): BoundaryMove {
  const [draft, setDraft] = useState<Draft | null>(null);
  const { text, blocks, language } = document;

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
      const to =
        by === "sentence"
          ? stepSentence(text, blocks, language, from, direction)
          : stepOffset(text, from, direction, by);
      moveTo(to);
      sayCaret(by, from, to, edgeOf({ ...draft, boundary: otherThan(draft.boundary) }));
    },
    [text, blocks, language, draft, moveTo, sayCaret],
  );
  const switchBoundary = useCallback(() => {
    if (draft === null) return;
    const boundary = otherThan(draft.boundary);
    setDraft({ ...draft, boundary });
    announce(`Moving the ${boundary} now.`);
  }, [draft, announce]);
  const cancel = useCallback(() => {
    setDraft(null);
    announce("The boundary is where it was.");
  }, [announce]);
  const save = useCallback(() => {
    if (draft === null || !isMoved(draft)) return cancel();
    onSave(draft.passage, inWords(draft.ranges));
    setDraft(null);
  }, [draft, onSave, cancel]);

  return useMemo(
    () => ({ draft, begin, moveTo, step, switchBoundary, save, cancel }),
    [draft, begin, moveTo, step, switchBoundary, save, cancel],
  );
}
