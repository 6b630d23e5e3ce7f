"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { isOver, type JobView } from "@/lib/jobs/job-view";

const none: readonly string[] = [];

/** The documents that were read by older rules than there are now, but those that are being read again. */
export function useOutdated(projectId: string, jobs: readonly JobView[]): ReadonlySet<string> {
  const { data: outdated = none } = useQuery(api.documents.outdated.queryOptions({ input: { projectId } }));
  const working = jobs.filter((job) => job.kind !== "import" && !isOver(job));
  const busy = new Set(working.map(({ documentId }) => documentId));
  return new Set(outdated.filter((id) => !busy.has(id)));
}
