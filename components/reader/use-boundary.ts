"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { type Boundary, moveBoundary } from "@/lib/coding/move-boundary";
import { type PassagePlace, inWords, samePlace } from "@/lib/coding/passage-place";
import { type Step, stepOffset } from "@/lib/coding/step-offset";
import { edgeOfName, passName } from "@/lib/pseudonyms/shown-name";
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
  { document, shown, sayCaret, announce }: Pick<ReaderState, "document" | "shown" | "sayCaret" | "announce">,
  onSave: (passage: CodedPassage, place: PassagePlace) => void,
): BoundaryMove {
  const [draft, setDraft] = useState<Draft | null>(null);
  /** A finger lifted at once has moved further than what is drawn yet. */
  const latest = useRef<Draft | null>(null);
  const { text, blocks, language } = document;
  const { names } = shown;

  const put = useCallback((next: Draft | null) => {
    latest.current = next;
    setDraft(next);
  }, []);
  const begin = useCallback(
    (passage: CodedPassage, boundary: Boundary) => put({ passage, boundary, ranges: passage.ranges }),
    [put],
  );
  const moveTo = useCallback(
    (offset: number) => {
      const now = latest.current;
      if (now === null) return;
      // A name that is not shown has no middle to be seen.
      const ranges = moveBoundary(now.ranges, now.boundary, edgeOfName(names, offset, now.boundary));
      if (ranges) put({ ...now, ranges });
    },
    [names, put],
  );
  const step = useCallback<BoundaryMove["step"]>(
    (direction, by) => {
      const now = latest.current;
      if (now === null) return;
      const from = edgeOf(now);
      const stepped =
        by === "sentence"
          ? stepSentence(text, blocks, language, from, direction)
          : stepOffset(text, from, direction, by);
      const to = passName(names, from, stepped);
      moveTo(to);
      sayCaret(by, from, to, edgeOf({ ...now, boundary: otherThan(now.boundary) }));
    },
    [text, blocks, language, names, moveTo, sayCaret],
  );
  const switchBoundary = useCallback(() => {
    const now = latest.current;
    if (now === null) return;
    const boundary = otherThan(now.boundary);
    put({ ...now, boundary });
    announce(`Moving the ${boundary} now.`);
  }, [put, announce]);
  const cancel = useCallback(() => {
    put(null);
    announce("The boundary is where it was.");
  }, [put, announce]);
  const save = useCallback(() => {
    const now = latest.current;
    if (now === null || !isMoved(now)) return cancel();
    onSave(now.passage, inWords(now.ranges));
    put(null);
  }, [put, onSave, cancel]);

  return useMemo(
    () => ({ draft, begin, moveTo, step, switchBoundary, save, cancel }),
    [draft, begin, moveTo, step, switchBoundary, save, cancel],
  );
}
