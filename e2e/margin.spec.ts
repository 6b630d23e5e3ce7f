import { type Locator, type Page, expect, test } from "@playwright/test";
import { givenAccount, givenSample } from "./support/given";
import { textOf } from "./support/reader";

const stripes = (page: Page): Locator => page.locator("[data-coding]");
const firstStripe = (page: Page): Locator => stripes(page).first();

async function setMargin(page: Page, choice: string): Promise<void> {
  await page.getByRole("button", { name: "Margin", exact: true }).click();
  await page.getByRole("menuitemradio", { name: choice, exact: true }).click();
  await page.keyboard.press("Escape");
}

/** What the stripe's coding says in the menu: "Trade · Ann". */
async function labelOf(page: Page, stripe: Locator): Promise<string> {
  await stripe.click({ button: "right" });
  const items = await page.getByRole("menuitem").allTextContents();
  await page.keyboard.press("Escape");
  return items.find((item) => item.startsWith("Show only “"))?.slice("Show only “".length, -1) ?? "";
}

async function openDocument(page: Page): Promise<void> {
  await givenAccount(page, "Mara Margin");
  await givenSample(page);
  await page.getByRole("link", { name: /^Close on Paper/ }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  await expect(firstStripe(page)).toBeAttached({ timeout: 30_000 });
}

test("the margin is arranged, pointed at, dragged and walked through", async ({ page }) => {
  test.setTimeout(240_000);
  await openDocument(page);
  const text = textOf(page);

  await test.step("by coder, on the left, remembered", async () => {
    await setMargin(page, "By coder");
    await setMargin(page, "Left of the text");
    await page.reload();
    await expect(firstStripe(page)).toBeAttached({ timeout: 30_000 });
    await expect(page.getByTitle("Sample coder A (language model)")).toBeVisible();
    const words = (await text.getByText("Few pairs of states").first().boundingBox())!;
    await expect.poll(async () => (await firstStripe(page).boundingBox())!.x).toBeLessThan(words.x);
  });

  await test.step("pointing shows the extent and says whose it is", async () => {
    await firstStripe(page).hover();
    await expect(page.getByText(/^\d+ words$/)).toBeVisible();
    const lit = () => page.evaluate(() => CSS.highlights.get("reader-pointed")?.size ?? 0);
    await expect.poll(lit).toBeGreaterThan(0);
    await text.hover({ position: { x: 4, y: 4 } });
    await expect.poll(lit).toBe(0);
  });

  const codingId = (await firstStripe(page).getAttribute("data-coding"))!;
  const stripe = page.locator(`[data-coding="${codingId}"]`).first();

  await test.step("its menu recodes", async () => {
    await stripe.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Change code…" }).click();
    await page.keyboard.type("Energy need");
    await page.keyboard.press("Enter");
    await expect.poll(() => labelOf(page, stripe)).toBe("Energy need");
  });

  await test.step("dropped on a code it is that code's", async () => {
    await stripe.dragTo(page.getByRole("treeitem", { name: /^Rise of China/ }));
    await expect.poll(() => labelOf(page, stripe)).toBe("Rise of China");
  });

  await test.step("dropped on another passage it moves there, and back by the menu", async () => {
    const from = (await stripe.getAttribute("data-stripe"))!;
    const other = page.locator(`[data-coding]:not([data-stripe="${from}"])`).first();
    const to = (await other.getAttribute("data-stripe"))!;
    await stripe.dragTo(other);
    await expect(stripe).toHaveAttribute("data-stripe", to);
    const said = page.getByRole("status").filter({ hasText: "Moved “Rise of China” to another passage" });
    await expect(said).toHaveCount(1);
    await stripe.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Move to another passage…" }).click();
    await page.locator(`[data-stripe="${from}"]`).first().click();
    await text.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Move “Rise of China” here" }).click();
    await expect(stripe).toHaveAttribute("data-stripe", from);
  });

  await test.step("one code alone, and all again", async () => {
    const all = await stripes(page).count();
    await stripe.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Show only “Rise of China”" }).click();
    await expect.poll(() => stripes(page).count()).toBeLessThan(all);
    await page.getByRole("button", { name: "Show all codes" }).click();
    await expect.poll(() => stripes(page).count()).toBe(all);
  });

  await test.step("few lanes count what has none", async () => {
    await setMargin(page, "4");
    await expect(page.locator("[data-more]").first()).toBeAttached();
    await setMargin(page, "24");
    await expect(page.locator("[data-more]")).toHaveCount(0);
  });
});

test("the overview leads through a document by keys and by mouse, and can be put away", async ({ page }) => {
  await openDocument(page);
  const overview = page.getByRole("slider", { name: "Place in the document" });
  const valueOf = async () => Number(await overview.getAttribute("aria-valuenow"));
  await expect(overview).toHaveAttribute("aria-valuetext", "0 percent");

  await overview.focus();
  await page.keyboard.press("PageDown");
  await expect.poll(valueOf).toBeGreaterThan(0);
  const after = await valueOf();
  await page.keyboard.press("End");
  await expect.poll(valueOf).toBeGreaterThan(after);
  await page.keyboard.press("Home");
  await expect.poll(valueOf).toBe(0);

  const { width, height } = (await overview.boundingBox())!;
  await overview.click({ position: { x: width / 2, y: height * 0.6 } });
  await expect.poll(valueOf).toBeGreaterThan(30);
  await page.goBack();
  await expect.poll(valueOf).toBeLessThan(5);

  await page.getByRole("button", { name: "Margin", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Overview of the document" }).click();
  await expect(overview).toBeHidden();
});
