"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { JobView } from "@/lib/jobs/job-view";

/** The project's jobs as they go on: what becomes of them is heard over the project's stream. */
export function useJobs(projectId: string, initial: JobView[] | null): readonly JobView[] {
  const { data: jobs } = useQuery({
    ...api.jobs.list.queryOptions({ input: { projectId } }),
    initialData: initial ?? [],
    enabled: initial !== null,
    // What was told before the list was shown is in the answer.
    refetchOnMount: "always",
  });
  return jobs;
}
