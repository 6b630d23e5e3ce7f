"use client";

import { useCallback, useEffect, useLayoutEffect, useMemo } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import type { ReaderTasks } from "@/components/reader/use-reader-tasks";
import type { Surface } from "@/components/reader/surface";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { CardActions } from "./card-actions";
import { PassageDetails } from "./passage-details";
import classes from "./passage-popover.module.css";
import { usePopoverPlace } from "./use-popover-place";
import { wordsOf } from "./words-of";

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  surface: Surface;
  passage: CodedPassage;
  caret: number;
  /** Opened by a key: it takes the focus. */
  byKey: boolean;
}

/** Letters of a passage that its popover is named by. */
const named = 60;

/** What there is to know of a passage, and what can be done with it, where it stands. The text keeps the focus. */
export function PassagePopover({ reader, tasks, surface, passage, caret, byKey }: Props) {
  const { close } = tasks.details;
  const { focusText, shown } = reader;
  /** The focus goes back to the text, where the caret stands as before. */
  const leave = useCallback(() => {
    const held = (document.activeElement?.closest("[data-passage-details]") ?? null) !== null;
    close();
    if (held) focusText();
  }, [close, focusText]);
  const box = usePopoverPlace({ surface, passage, caret, onLeave: leave });
  useEffect(() => {
    if (byKey) box.current?.focus({ preventScroll: true });
  }, [box, byKey]);
  // Before it is painted: who sees it can close it at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [leave]);
  const actions = useMemo(() => closingFirst(tasks.cardActions, close), [tasks.cardActions, close]);
  const words = wordsOf(passage, shown);
  const label = words.length > named ? `${words.slice(0, named)}…` : words;
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={`Passage: ${label}`}
      tabIndex={-1}
      className={classes.popover}
      data-passage-details
    >
      <PassageDetails reader={reader} passage={passage} caret={caret} actions={actions} onClose={leave} />
    </div>
  );
}

/** What opens a box of its own, or takes the caret elsewhere, closes the popover before. */
function closingFirst(actions: CardActions, close: () => void): CardActions {
  const first =
    <A extends unknown[]>(act: (...given: A) => void) =>
    (...given: A) => {
      close();
      act(...given);
    };
  return {
    ...actions,
    addCode: first(actions.addCode),
    changeCode: first(actions.changeCode),
    weigh: first(actions.weigh),
    split: first(actions.split),
    join: first(actions.join),
    moveBoundary: first(actions.moveBoundary),
    openMemo: first(actions.openMemo),
    beginLink: first(actions.beginLink),
    linkHere: first(actions.linkHere),
    goToLinked: first(actions.goToLinked),
  };
}
