"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { notifyError } from "@/components/shell/notify";
import { client } from "@/lib/api/client";
import type { DocumentView } from "@/lib/documents/document-view";
import type { JobView } from "@/lib/jobs/job-view";
import type { ReferenceFile } from "@/lib/references/reference";
import { ReferencesDialog } from "./references-dialog";
import { reviewReferences } from "./review-rows";

interface Shown extends ReferenceFile {
  /** The jobs of the bibliographies. */
  readonly jobIds: readonly string[];
}

/**
 * Bibliographies among files that are added. `dialog` shows what they say about documents when `open` is called with a
 * job's id, and by itself for those that one has just added, once nothing is on its way any more and there is something
 * to fill in. Once their words are taken over they leave the list.
 */
export function useReferences(
  projectId: string,
  documents: readonly DocumentView[],
  jobs: readonly JobView[],
  arriving: number,
) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [fresh, setFresh] = useState<Shown | null>(null);
  const read = useCallback(
    async (jobIds: readonly string[], take: (found: ReferenceFile) => void) => {
      try {
        take(
          joinFiles(await Promise.all(jobIds.map((jobId) => client.references.read({ projectId, jobId })))),
        );
      } catch (error) {
        notifyError(error, "The references were not read");
      }
    },
    [projectId],
  );
  const keepFresh = useCallback(
    (jobIds: readonly string[]) =>
      void read(jobIds, (found) =>
        setFresh((before) => ({
          jobIds: [...(before?.jobIds ?? []), ...jobIds],
          ...joinFiles([before ?? nothing, found]),
        })),
      ),
    [read],
  );
  useFreshReferences(jobs, keepFresh);
  const asking = new Set(jobs.filter(asksOfReferences).map(({ id }) => id));
  const isReady = fresh !== null && arriving === 0 && fresh.jobIds.every((id) => asking.has(id));
  const fills = useMemo(
    () =>
      isReady &&
      reviewReferences(fresh.references, documents).matched.some(({ changes }) => changes.length > 0),
    [isReady, fresh, documents],
  );
  const current = shown ?? (fills ? fresh : null);
  const dialog = current && (
    <ReferencesDialog
      key={current.jobIds.join()}
      projectId={projectId}
      found={current}
      documents={documents}
      arriving={arriving}
      onFilled={() => {
        for (const id of current.jobIds) void client.jobs.dismiss({ projectId, id }).catch(() => undefined);
      }}
      onClose={() => {
        setShown(null);
        setFresh(null);
      }}
    />
  );
  const open = (jobId: string) => void read([jobId], (found) => setShown({ jobIds: [jobId], ...found }));
  return { open, dialog };
}

const asksOfReferences = ({ question }: JobView): boolean => question?.kind === "references";

/** Calls `onFresh` with one's own bibliographies that were added, and read, since the page is open. */
function useFreshReferences(jobs: readonly JobView[], onFresh: (ids: readonly string[]) => void): void {
  const seen = useRef<Set<string> | null>(null);
  useEffect(() => {
    const asking = jobs.filter((job) => asksOfReferences(job) && job.startedBy === null).map(({ id }) => id);
    const known = (seen.current ??= new Set(asking));
    const fresh = asking.filter((id) => !known.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) known.add(id);
    onFresh(fresh);
  }, [jobs, onFresh]);
}

const nothing: ReferenceFile = { references: [], warnings: [] };

/** Several bibliographies added together are one. */
const joinFiles = (files: readonly ReferenceFile[]): ReferenceFile => ({
  references: files.flatMap(({ references }) => references),
  warnings: files.flatMap(({ warnings }) => warnings),
});
