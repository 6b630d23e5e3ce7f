"use client";

import { useMemo } from "react";
import { createPortal } from "react-dom";
import { useFind } from "@/components/find/use-find";
import { DocumentPane } from "@/components/reader/document-pane";
import { DocumentPassages } from "@/components/reader/document-passages";
import { ReaderFoot } from "@/components/reader/reader-foot";
import { type ReaderMember, type ReaderState, useReader } from "@/components/reader/use-reader";
import { useDocumentNames, useNamedReading } from "@/components/pseudonyms/use-document-names";
import type { Naming } from "@/components/pseudonyms/use-naming";
import { useReaderTasks } from "@/components/reader/use-reader-tasks";
import type { Going } from "@/components/way/going";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { ReadingView } from "@/lib/coding/server/reading";
import { BesideViewButton } from "./beside-view-button";
import { useBesidePlace } from "./use-beside-place";
import { type Split, useJoined } from "./use-split";

/** What the second pane takes from the page it stands in. Of the same objects it is not shown anew. */
export interface BesideSurroundings {
  readonly member: ReaderMember;
  readonly split: Split;
  readonly initialCodes: readonly CodeView[];
  /** Names are shown in both panes or in none. */
  readonly naming: Naming;
  /** Putting all but the texts away is one thing for both. */
  readonly focusMode: ReaderState["focusMode"];
  /** Where one is in the main pane. */
  readonly whereInMain: Going["whereNow"];
  /** Where what is coded in the active pane is told of, and what can be done with its selection; null: in the other. */
  readonly panel: HTMLElement | null;
  readonly foot: HTMLElement | null;
}

interface Props extends BesideSurroundings {
  reading: ReadingView;
  /** Where one was last in the document, where it is another one than the main pane shows. */
  keptOffset: number | null;
  /** The main pane shows the same document. */
  same: boolean;
  /** Where the document's tools stand in the head of the pane. */
  head: HTMLElement | null;
}

/** A document beside the main one, to be read and coded in the same ways. */
export function BesideReader(props: Props) {
  const {
    member,
    split,
    initialCodes,
    naming,
    focusMode,
    whereInMain,
    panel,
    foot,
    reading: read,
    keptOffset,
    same,
    head,
  } = props;
  const shownNames = useDocumentNames(member.projectId, read, naming, null);
  const reading = useNamedReading(read, shownNames);
  const own = useReader(member, reading, initialCodes, split.panes.beside, shownNames);
  const reader = useMemo<ReaderState>(() => ({ ...own, focusMode }), [own, focusMode]);
  const tasks = useReaderTasks(reader);
  const find = useFind(reader);
  useJoined(split, "beside", { reader, tasks });
  useBesidePlace(reader, same ? whereInMain : null, keptOffset);
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
      {head !== null && createPortal(<BesideViewButton reader={reader} />, head)}
      {panel !== null &&
        createPortal(<DocumentPassages reader={reader} tasks={tasks} textName={`Beside: ${title}`} />, panel)}
      {foot !== null && createPortal(<ReaderFoot reader={reader} tasks={tasks} />, foot)}
    </>
  );
}
