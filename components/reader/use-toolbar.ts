"use client";

import { useMemo } from "react";
import { copyPlaceLink } from "@/components/way/copy-place-link";
import type { ReaderState } from "./use-reader";
import type { ReaderTasks } from "./use-reader-tasks";

interface Options {
  /** The pointer is down. */
  readonly pressed: boolean;
  readonly inVivo: (() => void) | undefined;
}

/** What the toolbar at the selection offers; null while selecting, in another pane, and for those who may not code. */
export function useToolbar(reader: ReaderState, tasks: ReaderTasks, { pressed, inVivo }: Options) {
  const { recentIds, codeById, selection, selected, setDrawn } = reader;
  const recent = useMemo(
    () => recentIds.flatMap((id) => codeById.get(id) ?? []).slice(0, 3),
    [recentIds, codeById],
  );
  if (!reader.mayCode || !reader.pane.active || pressed || tasks.quickTask !== null) return null;
  return {
    recent,
    onApply: tasks.applyToSelection,
    onQuickCode: () => tasks.openQuickCode(tasks.target),
    onInVivo: selected?.region === null ? inVivo : undefined,
    onHold: () => tasks.claims.hold(selected),
    onCopyLink: selection.ranges.length > 0 ? () => void copyPlaceLink(reader) : undefined,
    onClear: () => {
      setDrawn(null);
      selection.clear();
    },
  };
}
