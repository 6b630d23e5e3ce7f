"use client";

import type { KeyboardEvent } from "react";
import { type Movement, movementOf } from "./move-caret";
import type { BoundaryMove } from "./use-boundary";

/** What the keys of the text do; see `KeysHelp` for what people are told about them. */
export interface KeyActions {
  readonly quickCode: () => void;
  readonly inVivo: () => void;
  readonly keepRanges: () => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  readonly grow: () => void;
  readonly shrink: () => void;
  readonly correctStructure: () => void;
  readonly leaveStructure: () => void;
  readonly walk: (direction: 1 | -1) => void;
  readonly removeCurrent: () => void;
  readonly beginBoundary: () => void;
  readonly openMemo: () => void;
  readonly help: () => void;
  /** Shows the document in its other way. */
  readonly switchView: () => void;
  readonly goToDocument: (direction: 1 | -1) => void;
  /** Applies the code of a shortcut; false when no code has it or there is nothing to apply it to. */
  readonly applyShortcut: (key: string) => boolean;
  /** Moves the caret, or stretches the selection, and keeps it in view. */
  readonly moveCaret: (movement: Movement, extend: boolean) => void;
}

function namedAction(key: string, actions: KeyActions): (() => void) | undefined {
  const named: Record<string, () => void> = {
    Enter: actions.quickCode,
    "/": actions.quickCode,
    c: actions.quickCode,
    v: actions.inVivo,
    "+": actions.keepRanges,
    Escape: actions.clear,
    e: actions.grow,
    E: actions.shrink,
    k: actions.correctStructure,
    K: actions.leaveStructure,
    f: () => actions.walk(1),
    F: () => actions.walk(-1),
    Delete: actions.removeCurrent,
    Backspace: actions.removeCurrent,
    b: actions.beginBoundary,
    m: actions.openMemo,
    "?": actions.help,
    p: actions.switchView,
    "[": () => actions.goToDocument(-1),
    "]": () => actions.goToDocument(1),
  };
  return named[key];
}

/** Keys while a boundary is on its way; all others are held back meanwhile. */
function steerBoundary(event: KeyboardEvent, move: BoundaryMove): void {
  const by = event.ctrlKey || event.metaKey ? "word" : "character";
  if (event.key === "ArrowLeft") move.step(-1, by);
  else if (event.key === "ArrowRight") move.step(1, by);
  else if (event.key === "Tab") move.switchBoundary();
  else if (event.key === "Enter") move.save();
  else if (event.key === "Escape") move.cancel();
  else if (event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
}

/** The keys of the text. A code's own shortcut goes before a key's other meaning when there is something to code. */
export function useReaderKeys(actions: KeyActions, move: BoundaryMove): (event: KeyboardEvent) => void {
  return (event) => {
    if (move.draft !== null) return steerBoundary(event, move);
    const movement = movementOf(event);
    if (movement !== null) {
      actions.moveCaret(movement, event.shiftKey);
      return event.preventDefault();
    }
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "a") return;
      actions.selectAll();
      return event.preventDefault();
    }
    if (actions.applyShortcut(event.key)) return event.preventDefault();
    const action = namedAction(event.key, actions);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
}
