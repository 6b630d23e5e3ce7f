"use client";

import { useCallback, useMemo, useState } from "react";
import { notifyDone } from "@/components/shell/notify";
import type { Coding } from "@/lib/coding/coding";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { isOwnLayer, mayChangeLayer } from "@/lib/coding/may-change";
import { nameInVivo } from "@/lib/coding/name-in-vivo";
import type { Range } from "@/lib/shared/offset";
import { excerptText } from "@/lib/text/excerpt-text";
import type { CardActions } from "./passage-card";
import type { QuickTask } from "./quick-task-box";
import { useBoundary } from "./use-boundary";
import type { ReaderState } from "./use-reader";

const nothingSelected = "Select some words in the text first, then choose a code.";

/** What one is about to do in the reader: the boxes that are open, and what leads to them. */
export function useReaderTasks(reader: ReaderState) {
  const { document, selection, current, layerById, codeById, actions, announce, goTo, focusText, member } =
    reader;
  const [quickTask, setQuickTask] = useState<QuickTask | null>(null);
  const [memoOn, setMemoOn] = useState<CodedPassage | null>(null);
  const [helping, setHelping] = useState(false);

  const mayChange = useCallback(
    (layerId: string) =>
      mayChangeLayer(layerById.get(layerId) ?? { kind: "coder", userId: member.userId }, member),
    [layerById, member],
  );
  /** One's own codings of a passage, or, where there are none, those of others that one may change. */
  const changeable = useCallback(
    (passage: CodedPassage): readonly Coding[] => {
      const isOwn = ({ layerId }: Coding) =>
        isOwnLayer(layerById.get(layerId) ?? { kind: "coder", userId: member.userId }, member.userId);
      const own = passage.codings.filter(isOwn);
      return own.length > 0 ? own : passage.codings.filter(({ layerId }) => mayChange(layerId));
    },
    [layerById, member.userId, mayChange],
  );
  const saveBoundary = useCallback(
    (passage: CodedPassage, ranges: readonly Range[]) =>
      void actions.moveBoundary(changeable(passage), ranges),
    [actions, changeable],
  );
  const move = useBoundary(document.text, saveBoundary);
  const beginBoundary = useCallback(
    (passage: CodedPassage) => {
      goTo(passage);
      focusText();
      move.begin(passage, "end");
      announce(
        "Moving the end of the passage. Arrow keys move it, Tab takes the start, Enter saves, Escape cancels.",
      );
    },
    [goTo, focusText, move, announce],
  );

  /** What a code is applied to: the selection, or else the passage one is at. */
  const target = selection.ranges.length > 0 ? selection.ranges : (current?.ranges ?? null);
  const openQuickCode = useCallback(
    (ranges: readonly Range[] | null) => {
      if (!reader.mayCode) return;
      if (ranges === null) notifyDone(nothingSelected);
      else setQuickTask({ kind: "code", ranges });
    },
    [reader.mayCode],
  );
  const applyToSelection = useCallback(
    (codeId: string) => {
      if (!reader.mayCode) return;
      if (selection.ranges.length === 0) notifyDone(nothingSelected);
      else void actions.apply(selection.ranges, codeId);
    },
    [reader.mayCode, selection.ranges, actions],
  );
  const closeQuickTask = useCallback(() => {
    setQuickTask(null);
    focusText();
  }, [focusText]);
  const closeMemos = useCallback(() => {
    setMemoOn(null);
    focusText();
  }, [focusText]);
  const inVivo = useCallback(() => {
    if (!reader.mayCreateCodes || selection.ranges.length === 0) return;
    const name = nameInVivo(excerptText(document.text, selection.ranges, document.blocks));
    if (name !== "") void actions.create(selection.ranges, name, null);
  }, [reader.mayCreateCodes, selection.ranges, document, actions]);

  const cardActions = useMemo<CardActions>(
    () => ({
      goTo,
      addCode: (passage) => openQuickCode(passage.ranges),
      remove: (codings) => void actions.remove(codings),
      changeCode: (coding) => setQuickTask({ kind: "change", coding }),
      moveBoundary: beginBoundary,
      copyLink: (passage) => void copyLink(passage.id),
      openMemo: setMemoOn,
      codeOf: (codeId) => codeById.get(codeId),
      layerOf: (layerId) => layerById.get(layerId),
      mayChange,
      mayCode: reader.mayCode,
    }),
    [goTo, openQuickCode, actions, beginBoundary, codeById, layerById, mayChange, reader.mayCode],
  );
  return {
    quickTask,
    closeQuickTask,
    memoOn,
    openMemos: setMemoOn,
    closeMemos,
    helping,
    setHelping,
    move,
    changeable,
    beginBoundary,
    target,
    openQuickCode,
    applyToSelection,
    inVivo,
    cardActions,
  };
}

export type ReaderTasks = ReturnType<typeof useReaderTasks>;

async function copyLink(passageId: string): Promise<void> {
  const url = new URL(window.location.href);
  url.searchParams.set("passage", passageId);
  // Pages served over plain HTTP have no clipboard: there the address bar holds the link of the passage gone to.
  if (navigator.clipboard === undefined)
    return notifyDone("Go to the passage and copy the address of this page.");
  await navigator.clipboard.writeText(url.href);
  notifyDone("The link to this passage is copied.");
}
