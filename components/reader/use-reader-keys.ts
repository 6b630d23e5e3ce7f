"use client";

import type { KeyboardEvent } from "react";
import { chordOf } from "@/components/keys/key-chord";
import { useKeyBindings } from "@/components/keys/use-key-bindings";
import { type Movement, movementOf } from "./move-caret";
import { type ReaderHandlers, readerKeys } from "./reader-commands";
import type { BoundaryMove } from "./use-boundary";

/** What keys do that are no command's. */
export interface KeyAnswers {
  /** Applies the code of a shortcut; false when no code has it or there is nothing to apply it to. */
  readonly applyShortcut: (key: string) => boolean;
  /** Moves the caret, or stretches the selection, and keeps it in view. */
  readonly moveCaret: (movement: Movement, extend: boolean) => void;
}

/** Keys while a boundary is on its way; all others are held back meanwhile. */
function steerBoundary(event: KeyboardEvent, move: BoundaryMove): void {
  const by = event.altKey ? "sentence" : event.ctrlKey || event.metaKey ? "word" : "character";
  if (event.key === "ArrowLeft") move.step(-1, by);
  else if (event.key === "ArrowRight") move.step(1, by);
  else if (event.key === "Tab") move.switchBoundary();
  else if (event.key === "Enter") move.save();
  else if (event.key === "Escape") move.cancel();
  else if (event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
}

/**
 * The keys of the document. A code's own shortcut goes before a command's key when there is something to code. What no
 * command takes is left to the page.
 */
export function useReaderKeys(
  handlers: ReaderHandlers,
  { applyShortcut, moveCaret }: KeyAnswers,
  move: BoundaryMove,
): (event: KeyboardEvent) => void {
  const { bound } = useKeyBindings(readerKeys);
  return (event) => {
    if (event.nativeEvent.isComposing) return;
    if (move.draft !== null) return steerBoundary(event, move);
    const chord = chordOf(event);
    if (chord === null) return;
    const movement = movementOf(event);
    if (movement !== null) {
      moveCaret(movement, event.shiftKey);
      return event.preventDefault();
    }
    if (applyShortcut(chord)) return event.preventDefault();
    const id = bound.get(chord);
    const handler = id && handlers[id];
    if (handler === undefined) return;
    event.preventDefault();
    handler();
  };
}
