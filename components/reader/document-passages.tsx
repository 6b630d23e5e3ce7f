"use client";

import { useMemo } from "react";
import { listPassagesAt } from "./list-passages-at";
import { PassagePanel } from "@/components/passage/passage-panel";
import type { ReaderState } from "./use-reader";
import type { ReaderTasks } from "./use-reader-tasks";

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  /** Which of two texts in the page it is; null where there is one. */
  textName: string | null;
}

/** What is coded where one is in a document, or in view. */
export function DocumentPassages({ reader, tasks, textName }: Props) {
  const { surface, selection, current, passages, visibleIds, document, shown, codings } = reader;
  const { heading, list } = useMemo(
    () => listPassagesAt({ surface, selection, current, passages, visibleIds }),
    [surface, selection, current, passages, visibleIds],
  );
  return (
    <PassagePanel
      projectId={reader.member.projectId}
      textName={textName}
      heading={heading}
      passages={list}
      currentId={current?.id ?? null}
      shown={shown}
      pictured={!reader.naming.on}
      blocks={document.blocks}
      language={document.language}
      pages={document.pages}
      actions={tasks.cardActions}
      codedAtAll={passages.size > 0}
      loaded={codings.loaded}
    />
  );
}
