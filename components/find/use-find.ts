"use client";

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { inWords } from "@/lib/coding/passage-place";
import { namesWithin } from "@/lib/pseudonyms/shown-name";
import { quoteShown, shownRanges } from "@/lib/pseudonyms/shown-text";
import { countOf } from "@/lib/shared/count-of";
import type { Hit } from "@/lib/text/find-text";
import { hasStem } from "@/lib/text/load-stem";
import { hitContext } from "@/lib/text/hit-context";
import { type FindMode, useHits } from "./use-hits";
import type { Found } from "./use-pattern-hits";

/** Longer selections are not meant as words to find, in UTF-16 units. */
const longestWords = 200;

export interface Find extends Found {
  readonly opened: boolean;
  /** Grows whenever the bar is to take the focus. */
  readonly asked: number;
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly mode: FindMode;
  readonly setMode: (change: Partial<FindMode>) => void;
  /** Whether rules for the word forms of the document's language are known. */
  readonly hasForms: boolean;
  /** The hit one is at, by its place among the hits; -1 without hits. */
  readonly at: number;
  readonly go: (direction: 1 | -1) => void;
  /** Goes to a hit by its place among them. */
  readonly goTo: (index: number) => void;
  readonly open: () => void;
  /** Puts the bar away; what was found is selected, so that it can be coded at once. */
  readonly close: () => void;
}

const startMode: FindMode = { wholeWord: false, matchCase: false, wordForms: false, pattern: false };
const endOfHit = (hit: Hit): number => hit.at(-1)?.end ?? 0;
const startOfHit = (hit: Hit | undefined): number => hit?.[0]?.start ?? 0;

/** Finding words in the document: what is sought, what was found, and which of it one is at. */
export function useFind(reader: ReaderState): Find {
  const { document, shown, surface, selection, announce, focusText } = reader;
  const { depart } = reader.going;
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState(0);
  const [words, setSought] = useState("");
  const [mode, setWholeMode] = useState(startMode);
  const [step, setStep] = useState(0);
  /** Offset from which on the first hit is looked for: where one was when the search began. */
  const [origin, setOrigin] = useState(0);

  const sought = useDeferredValue(words);
  const found = useHits(document, opened ? sought : "", mode);
  const { hits, problem, searching } = found;
  const first = useMemo(
    () =>
      Math.max(
        0,
        hits.findIndex((hit) => startOfHit(hit) >= origin),
      ),
    [hits, origin],
  );
  const at = hits.length === 0 ? -1 : (((first + step) % hits.length) + hits.length) % hits.length;
  const hit = hits[at];

  const setWords = useCallback((next: string) => {
    setSought(next);
    setStep(0);
  }, []);
  const setMode = useCallback((change: Partial<FindMode>) => {
    setWholeMode((now) => ({ ...now, ...change }));
    setStep(0);
  }, []);
  const latest = useRef({ shown, surface, selection, opened });
  useEffect(() => {
    latest.current = { shown, surface, selection, opened };
  });
  // What is found is shown, and said, as soon as it is known; nothing moves where nothing is found.
  useEffect(() => {
    if (!opened || searching || sought.trim() === "") return;
    if (hit === undefined) return announce(problem ?? "Not found.");
    depart({ at: { start: startOfHit(hit), end: endOfHit(hit) } }, "find");
    latest.current.surface?.reveal(inWords(hit), { room: 96, far: 0.3 });
    const { shown } = latest.current;
    const { before, words, after } = hitContext(shown.text, shown.blocks, shownRanges(shown, hit));
    const around = [before, words, after].filter(Boolean).join(" ");
    announce(`${(at + 1).toLocaleString("en-US")} of ${countOf(hits.length, "hit")}. ${around}`);
  }, [opened, searching, sought, hits, hit, at, problem, announce, depart]);

  /** The same function at all times: what shows a button for it is not made again with each selection. */
  const open = useCallback(() => {
    const now = latest.current;
    const { ranges } = now.selection;
    const selected = ranges.length === 1 ? ranges[0] : undefined;
    const chosen = selected && selected.end - selected.start <= longestWords ? selected : undefined;
    // Words with a pseudonym in them are not those of the text, and the name is not to be seen.
    if (chosen !== undefined && namesWithin(now.shown.names, chosen).length === 0)
      setWords(quoteShown(now.shown, [chosen]));
    if (!now.opened) {
      setOrigin(chosen?.start ?? now.surface?.firstInView() ?? 0);
      setStep(0);
    }
    setOpened(true);
    setAsked((count) => count + 1);
  }, [setWords]);
  const close = useCallback(() => {
    setOpened(false);
    focusText();
    const end = hit?.at(-1)?.end;
    if (end === undefined) selection.restore();
    else selection.place(startOfHit(hit), end);
  }, [focusText, hit, selection]);
  const go = useCallback((direction: 1 | -1) => setStep((steps) => steps + direction), []);
  const goTo = useCallback((index: number) => setStep(index - first), [first]);

  useFindKeys({ opened, open, go, hasWords: words.trim() !== "", active: reader.pane.active });
  return {
    opened,
    asked,
    words,
    setWords,
    mode,
    setMode,
    hasForms: hasStem(document.language),
    ...found,
    at,
    go,
    goTo,
    open,
    close,
  };
}

/** Ctrl and F, and F3, wherever one is in the reader, for the pane one was in last; pressed again in the bar, Ctrl and F is the browser's. */
function useFindKeys(find: Pick<Find, "opened" | "open" | "go"> & { hasWords: boolean; active: boolean }) {
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.altKey || target?.closest('[role="dialog"]')) return;
      const now = latest.current;
      if (!now.active) return;
      const control = event.ctrlKey || event.metaKey;
      if (control && !event.shiftKey && event.key.toLowerCase() === "f") {
        if (target?.closest("[data-find-bar]")) return;
        event.preventDefault();
        now.open();
      } else if (!control && event.key === "F3") {
        event.preventDefault();
        if (now.opened && now.hasWords) now.go(event.shiftKey ? -1 : 1);
        else now.open();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
