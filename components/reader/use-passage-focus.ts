"use client";

import { useSearchParams } from "next/navigation";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { scrollToOffset } from "./text-geometry";
import type { TextMap } from "./text-map";
import type { TextPainter } from "./text-painter";
import type { TextSelection } from "./use-text-selection";

interface Input {
  readonly map: TextMap | null;
  readonly painter: TextPainter | null;
  readonly scroller: HTMLElement | null;
  readonly passages: ReadonlyMap<string, CodedPassage>;
  readonly selection: TextSelection;
  /** The codings have arrived. */
  readonly loaded: boolean;
  /** The address names a passage on which nothing is coded (any more). */
  readonly onMissing: () => void;
}

const holds = (passage: CodedPassage | undefined, offset: number): boolean =>
  passage !== undefined && passage.ranges.some(({ start, end }) => start <= offset && offset <= end);

/**
 * The passage one is at: the one gone to as long as the caret is in it, else the innermost at the caret. Going to one
 * writes it into the address, so that the address leads there again.
 */
export function usePassageFocus({ map, painter, scroller, passages, selection, loaded, onMissing }: Input) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { caret, ranges, place } = selection;

  const currentId = useMemo(() => {
    if (painter === null || caret === null || ranges.length > 0) return null;
    if (chosenId !== null && holds(passages.get(chosenId), caret)) return chosenId;
    const at = painter.index.at(caret).filter((id) => passages.has(id));
    return at[at.length - 1] ?? null;
  }, [painter, passages, caret, ranges, chosenId]);

  const answeredRef = useRef<string | null>(null);
  const goTo = useCallback(
    (passage: CodedPassage) => {
      if (map === null || scroller === null) return;
      const { start } = passage.ranges[0]!;
      setChosenId(passage.id);
      answeredRef.current = passage.id;
      scrollToOffset(map, scroller, start, { room: 48, far: 0.3 });
      place(start);
      const url = new URL(window.location.href);
      url.searchParams.set("passage", passage.id);
      window.history.replaceState(null, "", url);
    },
    [map, scroller, place],
  );

  useAddressedPassage({ map, passages, loaded, onMissing, goTo, answeredRef });
  const current = currentId === null ? null : (passages.get(currentId) ?? null);
  /** Makes a passage the current one where it stands, with the caret at its start. */
  const choose = useCallback(
    (passage: CodedPassage) => {
      setChosenId(passage.id);
      place(passage.ranges[0]!.start);
    },
    [place],
  );
  return { current, goTo, choose };
}

/** Goes to the passage the address names, unless that is where one has just gone (`answeredRef`). */
function useAddressedPassage({
  map,
  passages,
  loaded,
  onMissing,
  goTo,
  answeredRef,
}: Pick<Input, "map" | "passages" | "loaded" | "onMissing"> & {
  goTo: (passage: CodedPassage) => void;
  answeredRef: RefObject<string | null>;
}) {
  const addressed = useSearchParams().get("passage");
  useEffect(() => {
    if (addressed === null || !loaded || map === null || answeredRef.current === addressed) return;
    answeredRef.current = addressed;
    const passage = passages.get(addressed);
    if (passage === undefined) return onMissing();
    goTo(passage);
    // What was skipped until now is laid out and painted after this frame: look where the passage has come to then.
    const again = window.setTimeout(() => {
      goTo(passage);
      flash(map, passage.id);
    }, 80);
    return () => window.clearTimeout(again);
  }, [addressed, loaded, map, passages, onMissing, goTo, answeredRef]);
}

/** Draws the eye to a passage; style sheets leave it still for those who want less motion. */
function flash(map: TextMap, passageId: string): void {
  for (const mark of map.root.querySelectorAll(`mark[data-p~="${CSS.escape(passageId)}"]`)) {
    mark.setAttribute("data-flash", "");
    mark.addEventListener("animationend", () => mark.removeAttribute("data-flash"), { once: true });
  }
}
