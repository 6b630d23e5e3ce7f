import type { JobView } from "@/lib/jobs/job-view";
import type { Upload } from "./upload";

/** One line of the list: a file on its way, or what the server does with one that arrived. */
export type ImportItem =
  | { readonly kind: "upload"; readonly key: string; readonly upload: Upload }
  | { readonly kind: "job"; readonly key: string; readonly job: JobView };

/** What stands first needs a person; then what goes on; what is finished is last. */
const ranks = ["asking", "failed", "running", "sending", "sent", "waiting", "cancelled", "done"] as const;

const stateOf = (item: ImportItem): (typeof ranks)[number] =>
  item.kind === "upload" ? item.upload.state : item.job.state;

/**
 * Uploads and jobs in one list, without uploads whose job is on it. An archive whose files are on the list stands before
 * them. In the order of `ranks`, and else as they came.
 */
export function listImports(uploads: readonly Upload[], jobs: readonly JobView[]): ImportItem[] {
  const arrived = new Set(jobs.map(({ id }) => id));
  const items = [
    ...jobs.map((job) => ({ kind: "job" as const, key: job.id, job })),
    ...uploads
      .filter(({ jobId }) => jobId === null || !arrived.has(jobId))
      .map((upload) => ({ kind: "upload" as const, key: upload.key, upload })),
  ];
  return items.sort((a, b) => ranks.indexOf(stateOf(a)) - ranks.indexOf(stateOf(b)));
}

export const isFinished = (item: ImportItem): boolean =>
  ["failed", "cancelled", "done"].includes(stateOf(item));

/** Nothing goes on by itself any more: all is finished or asks. */
export const isSettled = (items: readonly ImportItem[]): boolean =>
  items.every((item) => isFinished(item) || stateOf(item) === "asking");

/** How many files may become documents without anybody doing anything. */
export const countArriving = (uploads: readonly Upload[], jobs: readonly JobView[]): number =>
  listImports(uploads, jobs).filter((item) => !isSettled([item])).length;

/** The whole in one sentence: "12 of 14 files added, 1 asks something, 1 could not be added." Archives do not count. */
export function describeImports(items: readonly ImportItem[]): string {
  const files = items.filter((item) => !isArchive(item) && stateOf(item) !== "cancelled");
  if (files.length === 0) return items.length === 0 ? "" : "Nothing was added.";
  const count = (state: string) => files.filter((item) => stateOf(item) === state).length;
  const [asking, failed] = [count("asking"), count("failed")];
  return [
    `${count("done")} of ${files.length} ${files.length === 1 ? "file" : "files"} added`,
    ...(asking > 0 ? [`${asking} ${asking === 1 ? "asks" : "ask"} something`] : []),
    ...(failed > 0 ? [`${failed} could not be added`] : []),
  ]
    .join(", ")
    .concat(".");
}

const isArchive = (item: ImportItem): boolean =>
  item.kind === "job" && item.job.state === "done" && item.job.report?.kind === "archive";
