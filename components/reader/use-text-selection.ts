"use client";

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type ShownName, coverNames } from "@/lib/pseudonyms/shown-name";
import type { Range as TextRange } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { normaliseRanges } from "@/lib/text/ranges";
import { selectionRanges } from "./selection-ranges";
import type { Surface } from "./surface";

interface Ends {
  readonly anchor: number;
  readonly focus: number;
}

export interface TextSelection {
  /** Everything selected, ascending and disjoint; empty for a mere caret. */
  readonly ranges: readonly TextRange[];
  /** Where the selection was begun; equals the caret where nothing is selected. */
  readonly anchor: number | null;
  /** Where the caret stands; null before the text was entered. */
  readonly caret: number | null;
  /** Stands ready to add a second range to those selected. */
  readonly keepRanges: () => void;
  /** Selects anew: what was kept is no longer selected. */
  readonly dropKept: () => void;
  readonly clear: () => void;
  /** Puts the caret at an offset, or selects up to a second one. */
  readonly place: (anchor: number, focus?: number) => void;
  /** Selects from one offset to another beside what is kept. */
  readonly stretch: (anchor: number, focus: number) => void;
  /** Selects exactly these ranges, with the caret at the end of the last. */
  readonly select: (ranges: readonly TextRange[]) => void;
  /** Reads the page's own selection at once: browsers tell of a change only after the next key, when keys are fast. */
  readonly follow: () => void;
  /** Sets the page's own selection as it was last in the text. */
  readonly restore: () => void;
}

const none: readonly TextRange[] = [];

/**
 * What is selected in the text, in offsets, so that it outlives repainting and the focus going elsewhere. It follows
 * the page's own selection as long as that is in the text. A name of `shownNames` is selected whole, as one sees no
 * letters of it.
 */
export function useTextSelection(
  surface: Surface | null,
  text: string,
  blocks: readonly Block[],
  shownNames: readonly ShownName[],
): TextSelection {
  const map = surface?.map ?? null;
  const [ends, setEnds] = useState<Ends | null>(null);
  const [kept, setKept] = useState(none);
  const latest = useRef<Ends | null>(null);

  const follow = useCallback(() => {
    const read = map?.readSelection() ?? null;
    if (read === null || (read.anchor === latest.current?.anchor && read.focus === latest.current.focus))
      return;
    latest.current = read;
    setEnds(read);
  }, [map]);
  useEffect(() => {
    // What was selected before the page could listen is selected, too.
    follow();
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [follow]);

  const own = useMemo(() => {
    if (map === null || ends === null || ends.anchor === ends.focus) return none;
    const drawn = selectionRanges(text, blocks, map.blockAt, ends.anchor, ends.focus);
    return shownNames.length === 0 ? drawn : normaliseRanges(text, coverNames(shownNames, drawn));
  }, [map, text, blocks, shownNames, ends]);
  const ranges = useMemo(
    () => (kept.length === 0 ? own : normaliseRanges(text, [...kept, ...own])),
    [text, kept, own],
  );

  const stretch = useCallback(
    (anchor: number, focus: number) => {
      latest.current = { anchor, focus };
      setEnds(latest.current);
      map?.writeSelection(anchor, focus);
    },
    [map],
  );
  const place = useCallback(
    (anchor: number, focus = anchor) => {
      setKept(none);
      stretch(anchor, focus);
    },
    [stretch],
  );
  const clear = useCallback(() => {
    const at = latest.current?.focus;
    if (at === undefined) setKept(none);
    else place(at);
  }, [place]);
  const select = useCallback(
    (ranges: readonly TextRange[]) => {
      const end = ranges[ranges.length - 1]?.end;
      if (end === undefined) return;
      stretch(end, end);
      setKept(ranges);
    },
    [stretch],
  );
  const keepRanges = useCallback(() => setKept(ranges), [ranges]);
  const dropKept = useCallback(() => setKept(none), []);
  const restore = useCallback(() => {
    if (latest.current !== null) map?.writeSelection(latest.current.anchor, latest.current.focus);
  }, [map]);

  // Elements the page's selection stood in may be gone: put it back where it was.
  useLayoutEffect(
    () =>
      surface?.repaints.follow(() => {
        const selection = document.getSelection();
        const lost = (node: Node | null | undefined) =>
          node && !(node instanceof Text) && map?.root.contains(node);
        if (lost(selection?.anchorNode) || lost(selection?.focusNode)) restore();
      }),
    [surface, map, restore],
  );

  return useMemo(
    () => ({
      ranges,
      caret: ends?.focus ?? null,
      anchor: ends?.anchor ?? null,
      keepRanges,
      dropKept,
      clear,
      place,
      stretch,
      select,
      follow,
      restore,
    }),
    [ranges, ends, keepRanges, dropKept, clear, place, stretch, select, follow, restore],
  );
}
