import { type Page, expect } from "@playwright/test";

/** Calls a procedure through the product's REST interface with the page's session; fails unless it was admitted. */
export async function callApi<T>(page: Page, procedure: string, input: object): Promise<T> {
  const response = await page.request.post(`/api/v1/${procedure}`, { data: input });
  expect(response.ok(), `${procedure}: ${response.status()} ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}
