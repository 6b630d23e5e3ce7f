"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { withdrawUndoable } from "@/components/shell/notify-undoable";
import { api, client } from "@/lib/api/client";
import { applyNews, type JobNews } from "@/lib/jobs/job-news";
import type { JobView } from "@/lib/jobs/job-view";

/** Milliseconds until a broken stream is opened again, the first time and at most. */
const firstPause = 1_000;
const longestPause = 15_000;

/** The project's jobs as they go on: one stream of news while the page is open, opened again when it breaks. */
export function useJobs(projectId: string, initial: JobView[] | null): readonly JobView[] {
  const queries = useQueryClient();
  const { data: jobs } = useQuery({
    ...api.jobs.list.queryOptions({ input: { projectId } }),
    initialData: initial ?? [],
    enabled: false,
  });
  const watching = initial !== null;
  useEffect(() => {
    if (!watching) return;
    const closed = new AbortController();
    const key = api.jobs.list.queryKey({ input: { projectId } });
    const hear = (news: JobNews) => {
      const before = queries.getQueryData(key) ?? [];
      const after = [...applyNews(before, news)];
      queries.setQueryData(key, after);
      if (!hasNewDocuments(before, after)) return;
      withdrawUndoable(); // the latest change is the import now
      void queries.invalidateQueries({ queryKey: api.documents.key() });
    };
    void follow(projectId, closed.signal, hear);
    return () => closed.abort();
  }, [projectId, queries, watching]);
  return jobs;
}

async function follow(projectId: string, signal: AbortSignal, hear: (news: JobNews) => void): Promise<void> {
  let pause = firstPause;
  while (!signal.aborted) {
    try {
      for await (const news of await client.jobs.watch({ projectId }, { signal })) {
        pause = firstPause;
        hear(news);
      }
    } catch {
      // The connection broke, or the page is left; what is there is asked for anew.
    }
    await wait(pause, signal);
    pause = Math.min(longestPause, 2 * pause);
  }
}

const wait = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

function hasNewDocuments(before: readonly JobView[], after: readonly JobView[]): boolean {
  const done = new Set(before.filter(({ state }) => state === "done").map(({ id }) => id));
  return after.some(({ id, state }) => state === "done" && !done.has(id));
}
