import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { withdrawUndoable } from "@/components/shell/notify-undoable";
import { api } from "@/lib/api/client";
import { type JobNews, applyNews } from "@/lib/jobs/job-news";
import type { JobView } from "@/lib/jobs/job-view";
import type { LiveConnection } from "./live-connection";

/** Has the list of jobs, where one is shown in this window, take in what becomes of them. */
export function useHearJobs(live: LiveConnection): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      live.onJobs((news) =>
        hear(queries, api.jobs.list.queryKey({ input: { projectId: live.projectId } }), news),
      ),
    [live, queries],
  );
}

function hear(
  queries: QueryClient,
  queryKey: ReturnType<typeof api.jobs.list.queryKey>,
  news: JobNews,
): void {
  const before = queries.getQueryData(queryKey);
  // An answer that is on its way may be older than the news.
  if (news.kind === "anew" || queries.getQueryState(queryKey)?.fetchStatus === "fetching") {
    void queries.invalidateQueries({ queryKey });
    return;
  }
  if (before === undefined) return;
  const after = [...applyNews(before, news)];
  queries.setQueryData(queryKey, after);
  // The latest change is the import now.
  if (hasNewDocuments(before, after)) withdrawUndoable();
}

function hasNewDocuments(before: readonly JobView[], after: readonly JobView[]): boolean {
  const done = new Set(before.filter(({ state }) => state === "done").map(({ id }) => id));
  return after.some(({ id, state }) => state === "done" && !done.has(id));
}
