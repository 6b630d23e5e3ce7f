"use client";

import { useMemo } from "react";
import { createPortal } from "react-dom";
import { useFind } from "@/components/find/use-find";
import { DocumentPane } from "@/components/reader/document-pane";
import { DocumentPassages } from "@/components/reader/document-passages";
import { ReaderFoot } from "@/components/reader/reader-foot";
import { type ReaderState, useReader } from "@/components/reader/use-reader";
import { useReaderTasks } from "@/components/reader/use-reader-tasks";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { BesideReading } from "./beside-pane";
import { useBesidePlace } from "./use-beside-place";
import { type Split, useJoined } from "./use-split";

interface Props {
  /** What the main pane shows. */
  main: ReaderState;
  split: Split;
  beside: BesideReading;
  initialCodes: readonly CodeView[];
  /** Where what is coded in the active pane is told of, and what can be done with its selection; null: in the other. */
  panel: HTMLElement | null;
  foot: HTMLElement | null;
}

/** A document beside the main one, to be read and coded in the same ways. */
export function BesideReader({ main, split, beside, initialCodes, panel, foot }: Props) {
  const { reading, keptOffset } = beside;
  const own = useReader(main.member, reading, initialCodes, split.panes.beside);
  const { focusMode } = main;
  // Putting all but the texts away is one thing for both.
  const reader = useMemo<ReaderState>(() => ({ ...own, focusMode }), [own, focusMode]);
  const tasks = useReaderTasks(reader);
  const find = useFind(reader);
  useJoined(split, "beside", { reader, tasks });
  useBesidePlace(reader, main, keptOffset);
  const { title } = reading.document;
  return (
    <>
      <DocumentPane
        reader={reader}
        tasks={tasks}
        find={find}
        recording={reading.document.recording}
        labels={{ text: `Text beside: ${title}`, pages: `Pages beside: ${title}` }}
      />
      {panel !== null &&
        createPortal(<DocumentPassages reader={reader} tasks={tasks} textName={`Beside: ${title}`} />, panel)}
      {foot !== null && createPortal(<ReaderFoot reader={reader} tasks={tasks} />, foot)}
    </>
  );
}
