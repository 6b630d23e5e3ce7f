"use client";

import { useMemo, useRef } from "react";
import { type ShownText, quoteShown } from "@/lib/pseudonyms/shown-text";
import { type Range, offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { shortenWords } from "@/lib/text/spoken-move";
import { type SelectionUnit, growSelection, selectUnit } from "@/lib/text/grow-selection";
import type { TextSelection } from "./use-text-selection";

interface ReadDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string;
}

/** The ends of a selection. */
interface Ends {
  readonly start: number;
  readonly end: number;
}

export interface Growing {
  /** Selects the next larger unit: word, sentence, cell, block, document. */
  readonly grow: () => void;
  /** Goes back to what was selected before it grew. */
  readonly shrink: () => void;
  /** Selects the sentence or block around an offset. */
  readonly selectAround: (at: number, unit: SelectionUnit) => void;
}

const spoken: Record<SelectionUnit, string> = {
  word: "Word selected",
  sentence: "Sentence selected",
  cell: "Cell selected",
  block: "Paragraph selected",
  document: "Everything selected",
};

/** Selecting by the units of the text instead of by characters. */
export function useGrowing(
  { text, blocks, language }: ReadDocument,
  shown: ShownText,
  selection: TextSelection,
  announce: (words: string) => void,
): Growing {
  const before = useRef<(Ends & { readonly grown: Ends })[]>([]);
  const { ranges, caret, place } = selection;
  return useMemo(() => {
    const selected = (): readonly Range[] =>
      ranges.length > 0 || caret === null ? ranges : [{ start: offset(caret), end: offset(caret) }];
    const hull = (): Ends => ({ start: selected()[0]?.start ?? 0, end: selected().at(-1)?.end ?? 0 });
    return {
      grow: () => {
        const grown = growSelection(text, blocks, language, selected());
        if (grown === null) return announce("Everything is selected already.");
        before.current.push({ ...hull(), grown });
        place(grown.start, grown.end);
        const words = quoteShown(shown, [{ start: offset(grown.start), end: offset(grown.end) }]);
        announce(`${spoken[grown.unit]}: ${shortenWords(words)}`);
      },
      shrink: () => {
        const last = before.current.pop();
        const now = hull();
        // Selected by other means since: there is nothing to go back to.
        if (last === undefined || last.grown.start !== now.start || last.grown.end !== now.end) {
          before.current = [];
          return announce("Nothing smaller was selected before.");
        }
        place(last.start, last.end);
        announce("Smaller again");
      },
      selectAround: (at, unit) => {
        const found = selectUnit(text, blocks, language, [{ start: offset(at), end: offset(at) }], unit);
        if (found !== null) place(found.start, found.end);
      },
    };
  }, [text, blocks, language, shown, ranges, caret, place, announce]);
}
