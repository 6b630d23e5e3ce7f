import { type Page, expect } from "@playwright/test";

/** Uploads a file as the documents page does and returns the new document's id. */
export async function uploadFile(
  page: Page,
  projectId: string,
  name: string,
  content: Buffer,
): Promise<string> {
  const response = await page.request.post(`/api/projects/${projectId}/documents`, {
    headers: { "x-file-name": encodeURIComponent(name), "content-type": "application/octet-stream" },
    data: content,
  });
  expect(response.status(), await response.text()).toBe(201);
  return ((await response.json()) as { id: string }).id;
}
