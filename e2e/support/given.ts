import { type Browser, type Page, expect } from "@playwright/test";
import { type Account, newAccount } from "./account";
import { callApi } from "./rest";

// What a journey takes for granted, made by requests alone: it costs a fraction of what the same takes in the browser,
// which the journeys about accounts, projects and invitations go through.

/** An account no earlier test has met; the page is signed in with it, and stands where it stood. */
export async function givenAccount(page: Page, name: string): Promise<Account> {
  const account = newAccount(name);
  await callApi(page, "accounts/register", account);
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email: account.email, password: account.password },
    headers: { "X-Auth-Return-Redirect": "1" },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return account;
}

/** An empty project of the page's account; its id. */
export async function givenProject(page: Page, name: string): Promise<string> {
  return (await callApi<{ id: string }>(page, "projects/create", { name, description: "" })).id;
}

/** A copy of the sample project of the page's account, whose documents the page then shows; its id. */
export async function givenSample(page: Page): Promise<string> {
  const { id } = await callApi<{ id: string }>(page, "projects/openSample", {});
  await showDocuments(page, id);
  return id;
}

export async function showDocuments(page: Page, projectId: string): Promise<void> {
  await page.goto(`/projects/${projectId}/documents`);
  await expect(page.getByRole("heading", { name: "Documents", level: 1 })).toBeVisible();
}

/** A newcomer in a browser of their own, who joined the project by a link that `host` made; they see its documents. */
export async function givenMember(
  host: Page,
  browser: Browser,
  {
    projectId,
    name,
    role = "coder",
    baseURL,
  }: { projectId: string; name: string; role?: "lead" | "coder" | "viewer"; baseURL?: string },
): Promise<Page> {
  const { token } = await callApi<{ token: string }>(host, "projects/invite", { projectId, role, days: 7 });
  const page = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  await givenAccount(page, name);
  await callApi(page, "projects/acceptInvitation", { token });
  await showDocuments(page, projectId);
  return page;
}
