import { expect, test } from "@playwright/test";
import { signIn } from "./support/account";
import { givenAccount, givenProject } from "./support/given";

test("one sees where one is signed in, and signs out there from here", async ({ page, browser }) => {
  const account = await givenAccount(page, "Selma Sessions");
  const projectId = await givenProject(page, "Left open elsewhere");
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, account);
  const third = await (await browser.newContext()).newPage();
  await signIn(third, account);

  await third.goto(`/projects/${projectId}`);
  await expect(third.getByRole("heading", { level: 1 }).first()).toBeVisible();

  await page.goto("/account");
  const list = page.getByRole("listitem").filter({ hasText: "Chrome on" });
  await expect(list).toHaveCount(3);
  await expect(list.first()).toContainText("This browser");
  await list
    .nth(1)
    .getByRole("button", { name: /Sign out of Chrome on/ })
    .click();
  await expect(page.getByText("You are signed out of Chrome on")).toBeVisible();
  await expect(list).toHaveCount(2);

  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(list).toHaveCount(1);
  // A window that is open in a project learns so at once.
  await expect(third.getByRole("dialog", { name: "You cannot work in this project any more" })).toBeVisible();
  for (const gone of [elsewhere, third]) {
    await gone.goto(`/projects/${projectId}`);
    await expect(gone).toHaveURL(/sign-in/);
  }
  await page.goto(`/projects/${projectId}`);
  await expect(page).toHaveURL(new RegExp(projectId));
});

test("signing out ends the session: its cookie is worth nothing afterwards", async ({ page, browser }) => {
  await givenAccount(page, "Otto Out");
  await page.goto("/projects");
  const kept = await page.context().cookies();
  await page.getByRole("button", { name: /account/i }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  const thief = await browser.newContext();
  await thief.addCookies(kept);
  const other = await thief.newPage();
  await other.goto("/projects");
  await expect(other).toHaveURL(/sign-in/);
});
