"use client";

import { useEffect, useMemo, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import type { Block } from "@/lib/text/block";
import { createTextFinder } from "@/lib/text/find-text";
import { loadStem } from "@/lib/text/load-stem";
import type { Stem } from "@/lib/text/word-forms";
import { type Found, nothingFound, usePatternHits } from "./use-pattern-hits";

/** How words are sought, as one chose it in the bar. */
export interface FindMode {
  readonly wholeWord: boolean;
  readonly matchCase: boolean;
  readonly wordForms: boolean;
  /** The words are a regular expression. */
  readonly pattern: boolean;
}

interface Document {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string;
}

/** Where words stand in a document; nothing is read before there are words. */
export function useHits(document: Document, words: string, mode: FindMode): Found {
  const { wholeWord, matchCase, wordForms, pattern } = mode;
  const stem = useStem(document.language, wordForms && !pattern);
  const finder = useMemo(() => createTextFinder(document.text, document.blocks), [document]);
  const empty = words.trim() === "";
  const sought = useMemo(
    () => (pattern && !empty ? { source: words, wholeWord, matchCase } : null),
    [pattern, empty, words, wholeWord, matchCase],
  );
  const byPattern = usePatternHits(finder, sought);
  const byWords = useMemo<Found>(
    () =>
      pattern || empty
        ? nothingFound
        : { ...nothingFound, hits: finder.find(words, { wholeWord, matchCase, stem }) },
    [pattern, empty, finder, words, wholeWord, matchCase, stem],
  );
  return pattern ? byPattern : byWords;
}

/** The rules for the word forms of a language, once they are here; null when not wanted. */
function useStem(language: string, wanted: boolean): Stem | null {
  const [loaded, setLoaded] = useState<{ readonly language: string; readonly stem: Stem | null } | null>(
    null,
  );
  useEffect(() => {
    if (!wanted || loaded?.language === language) return;
    loadStem(language).then(
      (stem) => setLoaded({ language, stem }),
      (error: unknown) => notifyError(error, "Word forms could not be loaded"),
    );
  }, [wanted, language, loaded]);
  return wanted && loaded?.language === language ? loaded.stem : null;
}
