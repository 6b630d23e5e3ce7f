"use client";

import { useMemo } from "react";
import { compareInText } from "@/lib/coding/document-codings";
import { inWords, startOf } from "@/lib/coding/passage-place";
import { offset } from "@/lib/shared/offset";
import { type Movement, moveCaret } from "./move-caret";
import type { ReaderState } from "./use-reader";
import type { KeyActions } from "./use-reader-keys";
import type { ReaderTasks } from "./use-reader-tasks";

/** Pixels kept free above and below the caret when it is scrolled into view. */
const room = 64;

/** What the keys of the reader do, in whichever way the document is shown. */
export function useKeyActions(reader: ReaderState, tasks: ReaderTasks): KeyActions {
  const { surface, map, selection, current, passages, document, codeById, actions } = reader;
  const byShortcut = useMemo(
    () => new Map([...codeById.values()].map((code) => [code.shortcut?.toLowerCase(), code])),
    [codeById],
  );
  const walk = (direction: 1 | -1) => {
    const at = selection.caret ?? -1;
    const ordered = [...passages.values()].sort(compareInText);
    const from = current === null ? -1 : ordered.findIndex(({ id }) => id === current.id);
    let next = from === -1 ? ordered.findIndex((passage) => startOf(passage) > at) : from + direction;
    if (from === -1 && direction === -1) next = (next === -1 ? ordered.length : next) - 1;
    const passage = ordered[next];
    if (passage === undefined) return reader.announce("No more passages in this direction.");
    reader.walkTo(passage);
    const names = passage.codings.map(
      ({ codeId, layerId }) => `${reader.names.code(codeId)}, ${reader.names.coder(layerId)}`,
    );
    const what = passage.region === null ? "Passage" : "Region";
    reader.announce(`${what} ${next + 1} of ${ordered.length}: ${names.join("; ")}`);
  };
  return {
    quickCode: () => tasks.openQuickCode(tasks.target),
    inVivo: tasks.inVivo,
    keepRanges: () => {
      selection.keepRanges();
      reader.announce("Kept. Select another range.");
    },
    selectAll: () => selection.place(0, document.text.length),
    grow: reader.growing.grow,
    shrink: reader.growing.shrink,
    correctStructure: reader.structure.begin,
    leaveStructure: reader.structure.leave,
    clear: () => {
      reader.setDrawn(null);
      selection.clear();
    },
    walk,
    removeCurrent: tasks.removeOwn,
    beginBoundary: () => {
      if (current !== null && tasks.changeable(current).length > 0) tasks.beginBoundary(current);
    },
    openMemo: () => current !== null && tasks.openMemos(current),
    help: tasks.openHelp,
    switchView: () => {
      if (document.pages.length > 0) reader.showIn(reader.documentView === "text" ? "pages" : "text");
    },
    goToDocument: reader.goToDocument,
    applyShortcut: (key) => {
      const code = byShortcut.get(key.toLowerCase());
      if (code === undefined || !code.codable || tasks.target === null || !reader.mayCode) return false;
      void actions.apply(tasks.target, code.id);
      return true;
    },
    moveCaret: (movement: Movement, extend: boolean) => {
      if (surface === null) return;
      const to = surface.nextCaret(movement, selection.caret ?? 0);
      if (to === null) moveCaret(movement, extend);
      else if (extend) selection.stretch(selection.anchor ?? to, to);
      else selection.place(to);
      const focus = to ?? map?.readSelection()?.focus;
      if (focus === undefined) return;
      surface.reveal(inWords([{ start: offset(focus), end: offset(focus + 1) }]), { room });
    },
  };
}
