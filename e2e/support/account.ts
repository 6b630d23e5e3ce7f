import { type Page, expect } from "@playwright/test";

export interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A person no earlier test has met. */
export const newAccount = (name: string): Account => ({
  name,
  email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}.${crypto.randomUUID()}@example.org`,
  password: `a long pass phrase ${crypto.randomUUID()}`,
});

/** Creates an account as a newcomer does, and ends on the list of projects. */
export async function register(page: Page, name: string): Promise<Account> {
  const account = newAccount(name);
  await page.goto("/register");
  await page.getByLabel("Name").fill(account.name);
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Projects", level: 1 })).toBeVisible();
  return account;
}

export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Projects", level: 1 })).toBeVisible();
}

/** Creates a project and ends on its documents; its id. */
export async function createProject(page: Page, name: string): Promise<string> {
  await page.goto("/projects");
  await page.getByRole("button", { name: /^(Create a|New) project$/ }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Create project" }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}\//);
  return /\/projects\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

/** Opens one's copy of the sample project and ends on its documents; its id. */
export async function openSample(page: Page): Promise<string> {
  await page.goto("/projects");
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}\//);
  return /\/projects\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}
