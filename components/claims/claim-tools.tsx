"use client";

import { wordsOf } from "@/components/passage/words-of";
import type { ReaderState } from "@/components/reader/use-reader";
import type { ReaderTasks } from "@/components/reader/use-reader-tasks";
import { HoldDialog } from "./hold-dialog";

/** What is shown in the reader while a place in its text is held against a claim. */
export function ClaimTools({ reader, tasks }: { reader: ReaderState; tasks: ReaderTasks }) {
  const { holding, close } = tasks.claims;
  if (holding === null) return null;
  return (
    <HoldDialog
      projectId={reader.member.projectId}
      documentId={reader.document.id}
      place={holding}
      words={wordsOf(holding, reader.shown)}
      onClose={close}
    />
  );
}
