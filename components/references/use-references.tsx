"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { client } from "@/lib/api/client";
import type { DocumentView } from "@/lib/documents/document-view";
import { isOver, type JobView } from "@/lib/jobs/job-view";
import type { ReferenceFile } from "@/lib/references/reference";
import { ReferencesDialog } from "./references-dialog";

interface Shown extends ReferenceFile {
  /** The jobs of the bibliographies. */
  readonly jobIds: readonly string[];
}

/**
 * Bibliographies among files that are added. `dialog` shows what they say about the documents, also about those still
 * arriving: by itself for those that one has just added, and when `open` is called with a job's id. Once their words
 * are taken over they leave the list.
 */
export function useReferences(
  projectId: string,
  documents: readonly DocumentView[],
  jobs: readonly JobView[],
  arriving: number,
) {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useCallback(
    async (jobIds: readonly string[]) => {
      try {
        const files = await Promise.all(jobIds.map((jobId) => client.references.read({ projectId, jobId })));
        setShown((before) => joinFiles([before, ...files], [...(before?.jobIds ?? []), ...jobIds]));
      } catch (error) {
        notifyError(error, "The references were not read");
      }
    },
    [projectId],
  );
  useFreshReferences(jobs, show);
  const dialog = shown && (
    <ReferencesDialog
      key={shown.jobIds.join()}
      projectId={projectId}
      found={shown}
      documents={documents}
      arriving={arriving}
      onFilled={() => {
        for (const id of shown.jobIds) void client.jobs.dismiss({ projectId, id }).catch(() => undefined);
      }}
      onClose={() => setShown(null)}
    />
  );
  return { open: (jobId: string) => void show([jobId]), dialog };
}

/** Calls `onFresh` with one's own bibliographies that were added, and read, since the page is open. */
function useFreshReferences(
  jobs: readonly JobView[],
  onFresh: (ids: readonly string[]) => Promise<void>,
): void {
  const seen = useRef<Set<string> | null>(null);
  useEffect(() => {
    const asking = jobs.filter(
      ({ question, startedBy }) => question?.kind === "references" && startedBy === null,
    );
    const known = (seen.current ??= new Set(asking.concat(jobs.filter(isOver)).map(({ id }) => id)));
    const fresh = asking.map(({ id }) => id).filter((id) => !known.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) known.add(id);
    void onFresh(fresh);
  }, [jobs, onFresh]);
}

/** Several bibliographies added together are one. */
const joinFiles = (files: readonly (ReferenceFile | null)[], jobIds: readonly string[]): Shown => ({
  jobIds,
  references: files.flatMap((file) => file?.references ?? []),
  warnings: files.flatMap((file) => file?.warnings ?? []),
});
