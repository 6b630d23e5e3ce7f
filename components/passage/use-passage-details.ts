"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { notifyDone } from "@/components/shell/notify";

/** Milliseconds in which a second press makes a click the beginning of a double click, which selects a word. */
const secondPress = 260;

/** Pixels that the pointer may move during a click: more is a drag, such as one that draws a rectangle. */
const stillWithin = 4;

/** A point of the window. */
interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

interface Asked {
  /** Where the caret stood: the details are those of the passage there, and go when the caret goes. */
  readonly caret: number;
  /** Asked for by a key: they take the focus. */
  readonly byKey: boolean;
}

/** Whether the details of the passage one is at are shown beside it, and what opens and closes them. */
export function usePassageDetails(reader: ReaderState) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { selection, current } = reader;
  const { caret } = selection;
  const stands = current !== null && selection.ranges.length === 0;
  const opened = asked !== null && stands && asked.caret === caret ? asked : null;
  if (asked !== null && opened === null) setAsked(null);

  const latest = useRef({ caret, stands, opened });
  useEffect(() => {
    latest.current = { caret, stands, opened };
  });
  const waiting = useRef(0);
  /** Where they were open when the pointer went down: the same click again leaves them closed. */
  const closedAt = useRef<number | null>(null);
  const pressedAt = useRef<Place>({ clientX: 0, clientY: 0 });
  useEffect(() => {
    const press = (event: PointerEvent) => {
      pressedAt.current = event;
      if ((event.target as Element).closest("[data-passage-details]") !== null) return;
      window.clearTimeout(waiting.current);
      closedAt.current = latest.current.opened?.caret ?? null;
      setAsked(null);
    };
    document.addEventListener("pointerdown", press, true);
    return () => {
      window.clearTimeout(waiting.current);
      document.removeEventListener("pointerdown", press, true);
    };
  }, []);

  const close = useCallback(() => setAsked(null), []);
  const openByKey = useCallback(() => {
    const { caret, stands } = latest.current;
    if (stands && caret !== null) setAsked({ caret, byKey: true });
    else notifyDone("Put the caret into a coded passage first.");
  }, []);
  /** After a click on a passage: once it has turned out to be neither a double click nor a selection. */
  const openSoon = useCallback(({ clientX, clientY }: Place) => {
    window.clearTimeout(waiting.current);
    const from = pressedAt.current;
    if (Math.hypot(clientX - from.clientX, clientY - from.clientY) > stillWithin) return;
    waiting.current = window.setTimeout(() => {
      const { caret, stands } = latest.current;
      if (stands && caret !== null && caret !== closedAt.current) setAsked({ caret, byKey: false });
    }, secondPress);
  }, []);
  return useMemo(() => ({ opened, openByKey, openSoon, close }), [opened, openByKey, openSoon, close]);
}
