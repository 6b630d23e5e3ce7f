import { type Page, expect, test } from "@playwright/test";
import { TOTP } from "otpauth";
import { type Account } from "./support/account";
import { administratorState } from "./support/administrator";
import { expectAccessible } from "./support/axe";
import { givenAccount } from "./support/given";

/** What the app shows; `ahead`: what it will show in half a minute, which is taken after the present code. */
const codeOf = (secret: string, ahead = false) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + (ahead ? 30_000 : 0) });

interface TwoStep {
  secret: string;
  /** The code it was turned on with, which is good for nothing afterwards. */
  used: string;
  /** The recovery codes. */
  codes: string[];
}

async function turnOn(page: Page, { password }: Account): Promise<TwoStep> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Turn on two-step sign-in" }).click();
  const dialog = page.getByRole("dialog", { name: "Turn on two-step sign-in" });
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByRole("img", { name: "QR code of the key below" })).toBeVisible();
  await expectAccessible(page, "turning two-step sign-in on");
  const secret = (await dialog.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(" ", "");
  await dialog.getByRole("textbox", { name: "Code" }).fill("000000x");
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await expect(dialog.getByRole("alert")).toContainText("not right");
  const used = codeOf(secret);
  await dialog.getByRole("textbox", { name: "Code" }).fill(used);
  await dialog.getByRole("button", { name: "Turn on" }).click();
  const list = page.getByRole("dialog", { name: "Your recovery codes" }).getByRole("listitem");
  await expect(list).toHaveCount(10);
  await expectAccessible(page, "recovery codes");
  const codes = await list.allInnerTexts();
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText(/It is on since .* 10 recovery codes left/)).toBeVisible();
  return { secret, used, codes };
}

async function signOut(page: Page) {
  await page.getByRole("button", { name: /account/i }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
}

async function signInWith(page: Page, { email, password }: Account, ...codes: string[]) {
  await page.goto("/sign-in?from=/account");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  const code = page.getByLabel("Code");
  await expect(code).toBeFocused();
  for (const [index, each] of codes.entries()) {
    await code.fill(each);
    await page.keyboard.press("Enter");
    if (index < codes.length - 1)
      await expect(page.getByRole("alert").filter({ hasText: /./ })).toContainText("not right");
  }
  await expect(page.getByRole("heading", { name: "Account", level: 1 })).toBeVisible();
}

test("a code is asked for after the password, and recovery codes stand in for it", async ({ page }) => {
  const account = await givenAccount(page, "Tilda Twostep");
  const { secret, used, codes } = await turnOn(page, account);
  await signOut(page);
  await signInWith(page, account, used, codeOf(secret, true));
  await expect(page.getByRole("listitem").filter({ hasText: "This browser" })).toContainText("with a code");

  await signOut(page);
  await signInWith(page, account, codes[0]!);
  await expect(page.getByRole("listitem").filter({ hasText: "This browser" })).toContainText(
    "with a recovery code",
  );
  await expect(page.getByText("9 recovery codes left")).toBeVisible();
  await signOut(page);
  await signInWith(page, account, codes[0]!, codes[1]!);

  await page.getByRole("button", { name: "Turn off" }).click();
  const dialog = page.getByRole("dialog", { name: "Turn off two-step sign-in" });
  await dialog.getByLabel("Your password").fill(account.password);
  await dialog.getByRole("textbox", { name: "Code" }).fill(codes[2]!);
  await dialog.getByRole("button", { name: "Turn off" }).click();
  await expect(page.getByText("It is off")).toBeVisible();
  await signOut(page);
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Projects", level: 1 })).toBeVisible();
});

test("the administrator resets it for somebody who lost app and codes", async ({ page, browser }) => {
  const account = await givenAccount(page, "Lotte Lost");
  await turnOn(page, account);
  const administrator = await (await browser.newContext({ storageState: administratorState })).newPage();
  await administrator.goto("/admin");
  const row = administrator.getByRole("row", { name: account.email });
  await row.getByRole("button", { name: "Reset two-step sign-in of Lotte Lost" }).click();
  await administrator.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
  await expect(row).toContainText("Off");
  await page.goto("/account");
  await expect(page.getByText("It is off")).toBeVisible();
});
