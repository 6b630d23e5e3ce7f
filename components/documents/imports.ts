import type { JobView } from "@/lib/jobs/job-view";
import { countOf } from "@/lib/shared/count-of";
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

/**
 * The whole in one sentence: "12 of 14 files added, 1 asks something, 1 could not be added." Archives do not count, and
 * documents whose file is read again, or whose text is recognised, have a sentence of their own.
 */
export function describeImports(items: readonly ImportItem[]): string {
  const counted = items.filter((item) => !isArchive(item) && stateOf(item) !== "cancelled");
  if (counted.length === 0) return items.length === 0 ? "" : "Nothing was added.";
  const of = (kinds: readonly string[]) => counted.filter((item) => kinds.includes(kindOf(item)));
  return [
    describe(of(["import"]), "file", "added"),
    describe(of(["reread"]), "document", "read again"),
    describe(of(["recognise"]), "document", "recognised"),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const kindOf = (item: ImportItem) => (item.kind === "upload" ? "import" : item.job.kind);

function describe(items: readonly ImportItem[], thing: string, done: string): string {
  if (items.length === 0) return "";
  const count = (state: string) => items.filter((item) => stateOf(item) === state).length;
  const [asking, failed] = [count("asking"), count("failed")];
  return [
    `${count("done")} of ${countOf(items.length, thing)} ${done}`,
    ...(asking > 0 ? [`${asking} ${asking === 1 ? "asks" : "ask"} something`] : []),
    ...(failed > 0 ? [`${failed} could not be ${done}`] : []),
  ]
    .join(", ")
    .concat(".");
}

/** What became of a job that is done, in a word or two. */
export function nameOutcome({ kind, report }: Pick<JobView, "kind" | "report">): string {
  if (kind === "reread") return "Read again";
  if (kind === "recognise") return "Recognised";
  if (report?.kind === "archive") return "Unpacked";
  return report?.kind === "recording" ? "Attached" : "Added";
}

const isArchive = (item: ImportItem): boolean =>
  item.kind === "job" && item.job.state === "done" && item.job.report?.kind === "archive";
