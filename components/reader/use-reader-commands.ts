"use client";

import { useMemo } from "react";
import { useDisplayCommands } from "@/components/display/use-display-commands";
import { copyPlaceLink } from "@/components/way/copy-place-link";
import { notifyDone } from "@/components/shell/notify";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { inWords } from "@/lib/coding/passage-place";
import { passName } from "@/lib/pseudonyms/shown-name";
import { offset } from "@/lib/shared/offset";
import { type Movement, moveCaret } from "./move-caret";
import type { ReaderState } from "./use-reader";
import type { ReaderHandlers } from "./reader-commands";
import type { KeyAnswers } from "./use-reader-keys";
import { unitOf } from "./use-spoken-caret";
import { useSelectCommands } from "./use-select-commands";
import type { ReaderTasks } from "./use-reader-tasks";

/** Pixels kept free above and below the caret when it is scrolled into view. */
const room = 64;

/** Where a movement to an edge of the whole text leads; null for any other. */
const textEdge = ([direction, granularity]: Movement, text: string): number | null =>
  granularity !== "documentboundary" ? null : direction === "forward" ? text.length : 0;

/** What the commands and keys of the reader do, in whichever way the document is shown. */
export function useReaderCommands(
  reader: ReaderState,
  tasks: ReaderTasks,
): { handlers: ReaderHandlers; answers: KeyAnswers } {
  const { surface, map, selection, current, document, codeById, actions } = reader;
  const byShortcut = useMemo(
    () => new Map([...codeById.values()].map((code) => [code.shortcut?.toLowerCase(), code])),
    [codeById],
  );
  const select = useSelectCommands(reader);
  const atPassage = (act: (passage: CodedPassage) => void) => () => {
    if (current === null) notifyDone("Put the caret into a passage first.");
    else act(current);
  };
  const handlers: ReaderHandlers = {
    ...select,
    ...useDisplayCommands(reader, select.clear),
    quickCode: () => tasks.openQuickCode(tasks.target),
    codeWithMemo: () => tasks.openQuickCode(tasks.target, true),
    inVivo: tasks.inVivo,
    openMemo: atPassage(tasks.openMemos),
    beginLink: atPassage((passage) => tasks.cardActions.mayLink && tasks.links.begin(passage)),
    linkHere: atPassage((passage) => tasks.cardActions.mayLink && tasks.links.linkHere(passage)),
    holdAgainst: () => tasks.claims.hold(tasks.target),
    removeCurrent: atPassage(tasks.removeOwn),
    weigh: tasks.passage.weighCurrent,
    split: () => tasks.passage.split(),
    join: () => tasks.passage.join(),
    openDetails: tasks.details.openByKey,
    openPassageMenu: atPassage((passage) => {
      const at = surface?.endOf(passage);
      if (at) tasks.setMenu({ passageId: passage.id, codingId: null, x: at.x, y: at.top + at.height });
    }),
    beginBoundary: atPassage((passage) => {
      if (tasks.changeable(passage).length > 0) tasks.beginBoundary(passage);
    }),
    repeatLast: tasks.repeatLast,
    nextPassage: () => tasks.walk.step(1),
    previousPassage: () => tasks.walk.step(-1),
    nextUnit: () => tasks.round.step(1),
    previousUnit: () => tasks.round.step(-1),
    copyPlaceLink: () => void copyPlaceLink(reader),
    goBack: reader.going.back,
    goForward: reader.going.forward,
    nextDocument: () => reader.goToDocument(1),
    previousDocument: () => reader.goToDocument(-1),
    switchView: () => {
      if (document.pages.length > 0) reader.showIn(reader.documentView === "text" ? "pages" : "text");
    },
    correctStructure: reader.structure.begin,
    leaveStructure: reader.structure.leave,
    ...reader.pane.commands,
    help: tasks.openHelp,
  };
  const answers: KeyAnswers = {
    applyShortcut: (key) => {
      const code = byShortcut.get(key);
      if (code === undefined || !code.codable || tasks.target === null || !reader.mayCode) return false;
      void actions.apply(tasks.target, code.id);
      return true;
    },
    moveCaret: (movement: Movement, extend: boolean) => {
      if (surface === null) return;
      const before = map?.readSelection();
      const from = before?.focus ?? selection.caret ?? 0;
      const anchor = extend ? (before?.anchor ?? selection.anchor ?? from) : null;
      const to = textEdge(movement, document.text) ?? surface.nextCaret(movement, selection.caret ?? 0);
      if (to === null) {
        moveCaret(movement, extend);
        selection.follow();
        // The browser steps from letter to letter of a name that is not shown.
        const landed = map?.readSelection()?.focus ?? from;
        const passed = passName(reader.shown.names, from, landed);
        if (passed !== landed) selection.stretch(anchor ?? passed, passed);
      } else if (extend) selection.stretch(selection.anchor ?? to, to);
      else selection.place(to);
      // The browser knows no edges of the text, only those of the page.
      if (to === null && map?.readSelection() === null) return selection.restore();
      const focus = to ?? map?.readSelection()?.focus;
      if (focus === undefined) return;
      surface.reveal(inWords([{ start: offset(focus), end: offset(focus + 1) }]), { room });
      reader.sayCaret(unitOf(movement), from, focus, anchor);
    },
  };
  return { handlers, answers };
}
