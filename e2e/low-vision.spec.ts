import { type Page, expect, test } from "@playwright/test";
import { givenAccount } from "./support/given";
import { openSampleDocument, textOf } from "./support/reader";

async function openReader(page: Page): Promise<void> {
  await givenAccount(page, "Lova Vision");
  await openSampleDocument(page, /Soldiers/);
}

test.describe("in forced colours", () => {
  test.use({ forcedColors: "active" });

  test("passages have lines that differ by code, and stripes and the caret are seen", async ({ page }) => {
    await openReader(page);
    await textOf(page).focus();
    const seen = await page.evaluate(() => {
      const styleOf = (element: Element) => getComputedStyle(element);
      const canvas = styleOf(document.body).backgroundColor;
      const marks = [...document.querySelectorAll("mark[data-p]")].map(styleOf);
      const stripes = [...document.querySelectorAll("[data-stripes] i[data-coding]")].map(styleOf);
      return {
        unlined: marks.filter((style) => !style.textDecorationLine.includes("underline")).length,
        unlike: marks.filter(({ color }) => color !== styleOf(document.body).color).length,
        lines: new Set(marks.map((style) => style.textDecorationStyle)).size,
        stripes: stripes.length,
        unseen: stripes.filter(
          ({ backgroundColor, outlineStyle }) => backgroundColor === canvas || outlineStyle === "none",
        ).length,
        colors: new Set(stripes.map(({ backgroundColor }) => backgroundColor)).size,
        caret: styleOf(document.querySelector("[data-caret]")!).backgroundColor !== canvas,
      };
    });
    expect(seen).toMatchObject({ unlined: 0, unlike: 0, unseen: 0, caret: true });
    expect(seen.lines).toBeGreaterThan(1);
    expect(seen.colors).toBeGreaterThan(3);
  });
});

test("with less motion asked for, nothing moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openReader(page);
  await textOf(page).focus();
  await page.keyboard.press("f");
  await expect(page.getByRole("status").filter({ hasText: /^Passage 1 of/ })).toHaveCount(1);
  const moving = () => document.getAnimations().length;
  expect(await page.evaluate(moving)).toBe(0);
});

/** How much of the text is in the window, in pixels of its height. */
const seenOfText = (page: Page) =>
  page.evaluate(() => {
    const { top, bottom } = document.querySelector("[data-reading-surface]")!.getBoundingClientRect();
    return Math.min(bottom, window.innerHeight) - Math.max(top, 0);
  });

test("four times as large, the reader needs no scrolling sideways and is worked by keys", async ({
  page,
}) => {
  await openReader(page);
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await textOf(page).focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("the");
  await expect(page.getByRole("search")).toContainText(/1 of \d+/);
  await expect.poll(() => seenOfText(page)).toBeGreaterThan(60);
  await page.keyboard.press("Escape");
  await expect.poll(() => seenOfText(page)).toBeGreaterThan(140);
  await page.keyboard.press("c");
  await page.keyboard.type("trust");
  await expect(page.getByRole("combobox", { name: "Code", exact: true })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("option").first()).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: /^Coded: Trust deficit/ })).toHaveCount(1);
});
