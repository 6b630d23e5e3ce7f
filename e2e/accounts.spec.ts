import { type Browser, type Page, expect, test } from "@playwright/test";
import { createProject, newAccount, register, signIn } from "./support/account";
import { administratorState } from "./support/administrator";

/** Makes an invitation link on the team page the page stands on, and returns its address. */
async function makeLink(page: Page, role: string): Promise<string> {
  await page
    .getByRole("button", { name: /invite/i })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Role" }).click();
  await page.getByRole("option", { name: role }).click();
  await dialog.getByRole("button", { name: "Create link" }).click();
  return dialog.getByLabel("Invitation link").inputValue();
}

const openPage = async (browser: Browser) => (await browser.newContext()).newPage();

test("a changed password ends every other session and keeps this one", async ({ page, browser }) => {
  const account = await register(page, "Berta Two");
  const elsewhere = await openPage(browser);
  await signIn(elsewhere, account);

  await page.goto("/account");
  const next = `${account.password} new`;
  await page.getByLabel("Present password").fill(account.password);
  await page.getByLabel("New password").fill(next);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("You were signed out everywhere else.")).toBeVisible();

  await elsewhere.goto("/projects");
  await expect(elsewhere).toHaveURL(/sign-in/);
  await page.goto("/projects");
  await expect(page.getByRole("heading", { name: "Projects", level: 1 })).toBeVisible();

  await signIn(elsewhere, { ...account, password: next });
});

test("a wrong password is told as such, and guessing is slowed down", async ({ page }) => {
  const account = await register(page, "Carl Three");
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(account.email);
  for (let guess = 0; guess < 11; guess++) {
    await page.getByLabel("Password", { exact: true }).fill(`wrong guess ${guess}`);
    const answered = page.waitForResponse(/callback\/credentials/);
    await page.getByRole("button", { name: "Sign in" }).click();
    await answered;
    await expect(page.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  }
  await expect(page.getByRole("alert").filter({ hasText: /too many/i })).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/sign-in/);
});

test("an invitation link makes a newcomer a coder, and a viewer may only look", async ({ page, browser }) => {
  await register(page, "Dora Owner");
  const projectId = await createProject(page, "A study by three");
  await page.goto(`/projects/${projectId}/team`);
  const coderLink = await makeLink(page, "Coder");
  await page.reload();
  const viewerLink = await makeLink(page, "Viewer");

  const coder = await openPage(browser);
  const newcomer = newAccount("Emil Coder");
  await coder.goto(coderLink);
  await coder.getByLabel("Name").fill(newcomer.name);
  await coder.getByLabel("E-mail address").fill(newcomer.email);
  await coder.getByLabel("Password", { exact: true }).fill(newcomer.password);
  await coder.getByRole("button", { name: "Create account" }).click();
  await coder.waitForURL(`**/projects/${projectId}/**`);
  await expect(coder.getByRole("button", { name: "Undo" })).toBeVisible();

  const viewer = await openPage(browser);
  await register(viewer, "Fritz Viewer");
  await viewer.goto(viewerLink);
  await viewer.getByRole("button", { name: /join/i }).click();
  await viewer.waitForURL(`**/projects/${projectId}/**`);
  await expect(viewer.getByRole("button", { name: "Undo" })).toBeHidden();
  const refused = await viewer.request.post("/api/v1/codebook/add", { data: { projectId } });
  expect(refused.status()).toBe(403);

  await page.goto(`/projects/${projectId}/team`);
  await expect(page.getByRole("row", { name: /Emil Coder/ })).toContainText("Coder");
  await page.getByRole("button", { name: "Remove Emil Coder" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("row", { name: /Emil Coder/ })).toHaveCount(0);
  await coder.goto(`/projects/${projectId}/documents`);
  await expect(coder.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
});

test("nobody outside learns that a project exists", async ({ page, browser }) => {
  await register(page, "Gerda Owner");
  const projectId = await createProject(page, "Not for everybody");
  const outsider = await openPage(browser);
  await register(outsider, "Hans Outside");
  for (const place of ["documents", "codebook", "excerpts", "tables", "memos", "team"]) {
    const answer = await outsider.goto(`/projects/${projectId}/${place}`);
    expect(answer?.status(), place).toBe(404);
    await expect(outsider.getByText("Not for everybody")).toHaveCount(0);
  }
  await outsider.context().clearCookies();
  await outsider.goto(`/projects/${projectId}/memos`);
  const back = encodeURIComponent(`/projects/${projectId}/memos`);
  await expect(outsider).toHaveURL(new RegExp(`/sign-in\\?from=${back}$`));
});

test.describe("registration by invitation only", () => {
  test.use({ storageState: administratorState });

  test("closes the door to newcomers until it is opened again", async ({ page, browser }) => {
    await page.goto("/admin");
    await page.getByRole("radio", { name: /By invitation only/ }).check();
    await expect(page.getByText("Saved.").first()).toBeVisible();
    const newcomer = await openPage(browser);
    const account = newAccount("Ida Late");
    const refused = await newcomer.request.post("/api/v1/accounts/register", { data: account });
    expect(refused.status()).toBe(403);
    await page.getByRole("radio", { name: "Open", exact: true }).check();
    await expect(page.getByRole("radio", { name: "Open", exact: true })).toBeChecked();
    const admitted = await newcomer.request.post("/api/v1/accounts/register", { data: account });
    expect(admitted.ok()).toBe(true);
  });
});
