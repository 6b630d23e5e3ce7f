/**
 * Another process of the product, for tests: it works on jobs and tells its parent what it began, what it did and what
 * it heard. Work on a file named `hang.txt` goes on until the process is killed.
 */
import { runJobs } from "@/lib/platform/jobs/run-jobs";
import { type JobHandler, jobsTopic } from "@/lib/platform/jobs/job";
import { subscribe } from "@/lib/platform/notify";

/** What it tells. */
export type SecondProcessNews =
  | { readonly kind: "ready" }
  | { readonly kind: "began" | "did"; readonly id: string }
  | { readonly kind: "heard"; readonly message: string | null };

const tell = (news: SecondProcessNews) => process.send?.(news);

const handler: JobHandler = async ({ id, fileName }, { onProgress }) => {
  tell({ kind: "began", id });
  onProgress(0.4, "At work elsewhere");
  if (fileName === "hang.txt") await new Promise(() => undefined);
  tell({ kind: "did", id });
  return { state: "done", report: {} };
};

async function main() {
  await subscribe(jobsTopic, (message) => tell({ kind: "heard", message }));
  await runJobs({ import: handler, recognise: handler, reread: handler, transfer: handler });
  tell({ kind: "ready" });
}

void main();
