"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { api } from "@/lib/api/client";
import { type CodedPassage, compareInText } from "@/lib/coding/document-codings";
import { startOf } from "@/lib/coding/passage-place";
import { findUncoded } from "@/lib/coding/uncoded";
import { isOnWalk, orderPassages, stepTo } from "@/lib/coding/walk";
import { countOf } from "@/lib/shared/count-of";
import { excerptText } from "@/lib/text/excerpt-text";
import { quoteShown } from "@/lib/pseudonyms/shown-text";
import { shortenWords } from "@/lib/text/spoken-move";
import { type WalkChoice, useWalkChoice } from "./use-walk-choice";

export interface Walk {
  readonly choice: WalkChoice;
  readonly choose: (change: Partial<WalkChoice>) => void;
  /** Goes to the next stop of the walk, or to the one before. The same function at all times. */
  readonly step: (direction: 1 | -1) => void;
}

/** Walking from passage to passage: through all, or those of a code or coder, those with memos, or what is not coded yet. */
export function useWalk(reader: ReaderState): Walk {
  const { projectId } = reader.member;
  const [choice, choose] = useWalkChoice(projectId);
  const withMemo = usePassagesWithMemo(projectId, choice.kind === "memo");
  const order = useRef<readonly CodedPassage[]>([]);
  const latest = useRef({ reader, choice, withMemo });
  useEffect(() => {
    latest.current = { reader, choice, withMemo };
  });
  const step = useCallback((direction: 1 | -1) => {
    const { reader, choice, withMemo } = latest.current;
    if (choice.kind === "uncoded") return stepUncoded(reader, direction);
    // Ordered when it is needed, and from the order before: a coding is not held up by it.
    order.current = orderPassages(order.current, reader.passages);
    const filter = {
      codeId: choice.kind === "code" ? choice.codeId : null,
      layerId: choice.kind === "coder" ? choice.layerId : null,
      withMemo: choice.kind === "memo" ? withMemo : null,
    };
    const all = filter.codeId === null && filter.layerId === null && filter.withMemo === null;
    const stops = all ? order.current : order.current.filter((passage) => isOnWalk(passage, filter));
    stepPassage(reader, stops, direction);
  }, []);
  return useMemo(() => ({ choice, choose, step }), [choice, choose, step]);
}

function stepPassage(reader: ReaderState, stops: readonly CodedPassage[], direction: 1 | -1): void {
  const { current, selection, names } = reader;
  const caret = selection.caret ?? -1;
  const fromHere = (stop: CodedPassage): number => {
    if (current === null) return startOf(stop) <= caret ? -1 : 1;
    return stop.id === current.id ? 0 : compareInText(stop, current);
  };
  const next = stepTo(stops, fromHere, direction);
  if (next === null)
    return reader.announce(
      stops.length === 0 ? "There is no such passage here." : "No more passages in this direction.",
    );
  const passage = stops[next]!;
  reader.walkTo(passage);
  const codings = passage.codings.map(
    ({ codeId, layerId }) => `${names.code(codeId)}, ${names.coder(layerId)}`,
  );
  const what = passage.region === null ? "Passage" : "Region";
  const words = shortenWords(quoteShown(reader.shown, passage.ranges));
  reader.announce(
    [`${what} ${next + 1} of ${stops.length}: ${codings.join("; ")}`, words].filter(Boolean).join(". "),
  );
}

/** What is found is selected, so that it can be coded at once. */
function stepUncoded(reader: ReaderState, direction: 1 | -1): void {
  const { surface, selection, document } = reader;
  if (surface === null) return;
  const first = selection.ranges[0]?.start ?? selection.caret ?? -1;
  const last = selection.ranges.at(-1)?.start ?? selection.caret ?? -1;
  const found = findUncoded(
    document,
    (ranges) => surface.index.overlapping(ranges).length > 0,
    direction === 1 ? last : first,
    direction,
  );
  if (found === null) return reader.announce("No more uncoded text in this direction.");
  reader.going.goTo(found, { select: true, series: "walk" });
  const words = excerptText(document.text, [found], document.blocks).split(/\s+/).length;
  reader.announce(`Not coded yet: ${countOf(words, "word")}, selected.`);
}

/** Passages that have a memo; null until they are known, or while they are not wanted. */
function usePassagesWithMemo(projectId: string, wanted: boolean): ReadonlySet<string> | null {
  const { data } = useQuery({
    ...api.memos.list.queryOptions({ input: { projectId } }),
    enabled: wanted,
  });
  return useMemo(
    () =>
      data === undefined
        ? null
        : new Set(data.flatMap(({ target, targetId }) => (target === "passage" ? [targetId] : []))),
    [data],
  );
}
