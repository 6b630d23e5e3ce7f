import { type Page, expect } from "@playwright/test";
import type { JobView } from "@/lib/jobs/job-view";
import { callApi } from "./rest";

/** Uploads a file as the documents page does and waits until its import is over, or asks. */
export async function importFile(
  page: Page,
  projectId: string,
  name: string,
  content: Buffer,
): Promise<JobView> {
  const response = await page.request.post(`/api/projects/${projectId}/documents`, {
    headers: { "x-file-name": encodeURIComponent(name), "content-type": "application/octet-stream" },
    data: content,
  });
  expect(response.status(), await response.text()).toBe(202);
  const { id } = (await response.json()) as { id: string };
  let job: JobView | undefined;
  // A busy machine starts the process that reads a file slowly.
  await expect(async () => {
    job = (await callApi<JobView[]>(page, "jobs/list", { projectId })).find((one) => one.id === id);
    expect(["asking", "done", "failed"]).toContain(job?.state);
  }).toPass({ timeout: 90_000, intervals: [100, 250, 500] });
  if (job === undefined) throw new Error("The job has gone.");
  return job;
}

/** Uploads a file that can be read and returns the new document's id. */
export async function uploadFile(
  page: Page,
  projectId: string,
  name: string,
  content: Buffer,
): Promise<string> {
  const job = await importFile(page, projectId, name, content);
  expect(job.state, JSON.stringify(job)).toBe("done");
  return job.documentId ?? "";
}
