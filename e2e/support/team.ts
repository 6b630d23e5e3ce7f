import { type Browser, type Page, expect } from "@playwright/test";
import { register } from "./account";
import { callApi } from "./rest";

type Role = "lead" | "coder" | "viewer";

/** A newcomer in a browser of their own, who joins the project by a link that `host` makes; ends on its documents. */
export async function joinProject(
  host: Page,
  browser: Browser,
  {
    projectId,
    name,
    role = "coder",
    baseURL,
  }: { projectId: string; name: string; role?: Role; baseURL?: string },
): Promise<Page> {
  const { token } = await callApi<{ token: string }>(host, "projects/invite", { projectId, role, days: 7 });
  const page = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  await register(page, name);
  await page.goto(`/invite/${token}`);
  await page.getByRole("button", { name: /join/i }).click();
  await expect(page.getByRole("heading", { name: "Documents", level: 1 })).toBeVisible();
  return page;
}
