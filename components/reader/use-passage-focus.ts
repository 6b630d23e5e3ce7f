"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { addressHas } from "@/components/way/address-has";
import type { Going } from "@/components/way/going";
import { settling } from "@/components/way/use-landing";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { startOf } from "@/lib/coding/passage-place";
import type { Surface } from "./surface";
import type { TextSelection } from "./use-text-selection";

interface Input {
  readonly surface: Surface | null;
  readonly passages: ReadonlyMap<string, CodedPassage>;
  readonly selection: TextSelection;
  readonly going: Going;
  /** The codings have arrived. */
  readonly loaded: boolean;
  /** The address names a passage on which nothing is coded (any more). */
  readonly onMissing: () => void;
  /** Whether the address is about this pane. */
  readonly addressed: boolean;
}

/** The caret is in the words of a passage, or where it was put for a region: at the beginning of its page. */
const holds = (passage: CodedPassage | undefined, offset: number): boolean =>
  passage !== undefined &&
  (passage.region?.start === offset ||
    passage.ranges.some(({ start, end }) => start <= offset && offset <= end));

/**
 * The passage one is at: the one gone to as long as the caret is in it, else the innermost at the caret. Going to one
 * writes it into the address, so that the address leads there again.
 */
export function usePassageFocus({
  surface,
  passages,
  selection,
  going,
  loaded,
  onMissing,
  addressed,
}: Input) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { caret, ranges, place } = selection;

  const findCurrent = () => {
    if (surface === null || caret === null || ranges.length > 0) return null;
    if (chosenId !== null && holds(passages.get(chosenId), caret)) return chosenId;
    const at = surface.index.at(caret).filter((id) => passages.has(id));
    return at[at.length - 1] ?? null;
  };
  // A passage is found once it is painted, which may be after the caret was put where it lies.
  const followRepaints = useCallback(
    (tell: () => void) => surface?.repaints.follow(tell) ?? (() => undefined),
    [surface],
  );
  const currentId = useSyncExternalStore(followRepaints, findCurrent, () => null);

  const { depart } = going;
  const goTo = useCallback(
    (passage: CodedPassage, series?: "walk") => {
      if (surface === null) return;
      setChosenId(passage.id);
      depart({ passage: passage.id }, series);
      surface.reveal(passage, { room: 48, far: 0.3 });
      place(startOf(passage));
    },
    [surface, place, depart],
  );

  useAddressedPassage({ surface, passages, loaded, onMissing, goTo, going, addressed });
  const current = currentId === null ? null : (passages.get(currentId) ?? null);
  /** Makes a passage the current one where it stands, with the caret at its start. */
  const choose = useCallback(
    (passage: CodedPassage) => {
      setChosenId(passage.id);
      place(startOf(passage));
    },
    [place],
  );
  /** Of the passages at the caret, makes this the current one; the caret stays. */
  const prefer = useCallback((passage: CodedPassage) => setChosenId(passage.id), []);
  return useMemo(() => ({ current, goTo, choose, prefer }), [current, goTo, choose, prefer]);
}

/** Goes to the passage the address names, unless that is where one has just gone. */
function useAddressedPassage({
  surface,
  passages,
  loaded,
  onMissing,
  goTo,
  going,
  addressed,
}: Pick<Input, "surface" | "passages" | "going" | "loaded" | "onMissing" | "addressed"> & {
  goTo: (passage: CodedPassage) => void;
}) {
  const { answeredRef } = going;
  const named = useSearchParams().get("passage");
  useEffect(() => {
    if (!addressed || named === null || !loaded || surface === null || answeredRef.current === named) return;
    if (!addressHas("passage", named)) return;
    answeredRef.current = named;
    const passage = passages.get(named);
    if (passage === undefined) return onMissing();
    goTo(passage);
    // What was skipped until now is laid out and painted after this frame: look where the passage has come to then.
    const again = window.setTimeout(() => {
      goTo(passage);
      flash(surface.map.root, passage.id);
    }, settling);
    return () => window.clearTimeout(again);
  }, [addressed, named, loaded, surface, passages, onMissing, goTo, answeredRef]);
}

/** Draws the eye to a passage; style sheets leave it still for those who want less motion. */
function flash(root: HTMLElement, passageId: string): void {
  for (const mark of root.querySelectorAll(`[data-p~="${CSS.escape(passageId)}"]`)) {
    mark.setAttribute("data-flash", "");
    mark.addEventListener("animationend", () => mark.removeAttribute("data-flash"), { once: true });
  }
}
