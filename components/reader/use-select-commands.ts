"use client";

import { countOf } from "@/lib/shared/count-of";
import { quoteShown } from "@/lib/pseudonyms/shown-text";
import { offset } from "@/lib/shared/offset";
import { inWords } from "@/lib/coding/passage-place";
import { shortenWords } from "@/lib/text/spoken-move";
import { stepSentence } from "@/lib/text/step-sentence";
import { type TablePart, selectTablePart } from "@/lib/text/table-part";
import type { ReaderHandlers } from "./reader-commands";
import type { ReaderState } from "./use-reader";
import { snapNames, snapUnits } from "./use-snap";

/** Pixels kept free above and below the caret when it is scrolled into view. */
const room = 64;

/** The commands that select: by unit, by part of a table, range by range. */
export function useSelectCommands(reader: ReaderState): ReaderHandlers {
  const { surface, map, selection, document, growing, snap, announce } = reader;
  const { text, blocks, language } = document;

  const goBySentence = (direction: 1 | -1, extend: boolean) => {
    const from = selection.caret ?? 0;
    const to = stepSentence(text, blocks, language, from, direction);
    reader.sayCaret("sentence", from, to, extend ? (selection.anchor ?? from) : null);
    if (extend) selection.stretch(selection.anchor ?? to, to);
    else selection.place(to);
    surface?.reveal(inWords([{ start: offset(to), end: offset(to + 1) }]), { room });
  };
  const takePart = (part: TablePart) => {
    const at = selection.ranges[0]?.start ?? selection.caret;
    const ranges = at === null || map === null ? null : selectTablePart(blocks, map.blockAt(at), at, part);
    if (ranges === null || ranges.length === 0) return announce("The caret is not in a table.");
    selection.select(ranges);
    const count = part === "cell" ? "" : `, ${countOf(ranges.length, "range")}`;
    announce(`The ${part} is selected${count}: ${shortenWords(quoteShown(reader.shown, ranges))}`);
  };
  const changeSnap = () => {
    const next = snapUnits[(snapUnits.indexOf(snap.unit) + 1) % snapUnits.length] ?? "word";
    snap.choose(next);
    announce(`The mouse selects ${snapNames[next].toLowerCase()}.`);
  };
  return {
    keepRanges: () => {
      selection.keepRanges();
      announce("Kept. Select another range.");
    },
    grow: growing.grow,
    shrink: growing.shrink,
    selectAll: () => selection.place(0, text.length),
    swapEnds: () => {
      if (selection.anchor === null || selection.caret === null) return;
      selection.stretch(selection.caret, selection.anchor);
      announce(selection.anchor < selection.caret ? "At the start of the selection." : "At its end.");
    },
    sentenceForward: () => goBySentence(1, false),
    sentenceBackward: () => goBySentence(-1, false),
    stretchSentence: () => goBySentence(1, true),
    stretchSentenceBack: () => goBySentence(-1, true),
    selectCell: () => takePart("cell"),
    selectRow: () => takePart("row"),
    selectColumn: () => takePart("column"),
    changeSnap,
    clear: () => {
      reader.setDrawn(null);
      selection.clear();
    },
  };
}
