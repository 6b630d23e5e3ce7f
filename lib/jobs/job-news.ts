import type { JobView } from "@/lib/jobs/job-view";

/** What a project's stream says of jobs: which changed and went, or that all are to be asked for anew. */
export type JobNews =
  | { readonly kind: "anew" }
  | { readonly kind: "changed"; readonly jobs: readonly JobView[]; readonly gone: readonly string[] };

/** The list after the news: changed jobs keep their place, new ones come in the order they were made. */
export function applyNews(
  jobs: readonly JobView[],
  news: Extract<JobNews, { readonly kind: "changed" }>,
): readonly JobView[] {
  const gone = new Set(news.gone);
  const changed = new Map(news.jobs.map((job) => [job.id, job]));
  const kept = jobs.filter(({ id }) => !gone.has(id)).map((job) => changed.get(job.id) ?? job);
  const known = new Set(kept.map(({ id }) => id));
  const fresh = news.jobs.filter(({ id }) => !known.has(id));
  return [...kept, ...fresh].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}
