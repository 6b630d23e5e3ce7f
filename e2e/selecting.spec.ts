import { type Page, expect, test } from "@playwright/test";
import { givenAccount, givenProject } from "./support/given";
import { textOf } from "./support/reader";
import { uploadFile } from "./support/upload";

const text = `# Water

The wells were dug in spring. 👩‍🌾 Nobody counted them.

The council met twice about it.

| Year | Wells |
| --- | --- |
| 2001 | nine |
| 2002 | twelve |

Afterwards the river fell.
`;

async function openText(page: Page, name: string): Promise<void> {
  await givenAccount(page, name);
  const projectId = await givenProject(page, "Selecting");
  const documentId = await uploadFile(page, projectId, "water.md", Buffer.from(text));
  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(textOf(page).getByRole("table")).toBeVisible();
}

async function makeCode(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog", { name: /^Code “/ })).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

/** The words painted for the one passage there is, piece by piece. */
const paintedWords = (page: Page) => textOf(page).locator("mark[data-p]").allTextContents();

/** Middle of the nth letter of some words, in the window. */
async function placeOf(page: Page, words: string, letter: number): Promise<{ x: number; y: number }> {
  return textOf(page)
    .getByText(words)
    .first()
    .evaluate((element, at) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let left = at;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.nodeValue?.length ?? 0;
        if (left >= length) {
          left -= length;
          continue;
        }
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 4, y: box.top + box.height / 2 };
      }
      throw new Error("There are not so many letters.");
    }, letter);
}

test("a drag of the mouse selects over paragraphs, to whole words", async ({ page }) => {
  await openText(page, "Mira Mouse");
  const from = await placeOf(page, "The wells were dug", 4);
  const to = await placeOf(page, "The council met", 18);
  const toolbar = page.getByRole("toolbar", { name: "Selection" });
  // A drag that begins while the page is still starting may come to nothing.
  await expect(async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y - 20, { steps: 6 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    await expect(toolbar).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await makeCode(page, "Wells");
  await expect
    .poll(() => paintedWords(page))
    .toEqual(["wells were dug in spring. 👩‍🌾 Nobody counted them.", "The council met twice"]);
});

test("the keyboard selects signs of several units as one, and whole cells", async ({ page }) => {
  await openText(page, "Kim Keyboard");
  await textOf(page).focus();
  await page.keyboard.press("Control+Home");
  for (let i = 0; i < 3; i++) await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Shift+ArrowRight");
  await makeCode(page, "Sign");
  await expect.poll(() => paintedWords(page)).toEqual(["👩‍🌾"]);
  await page.keyboard.press("Escape");
  for (let i = 0; i < 5; i++) await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("t");
  await makeCode(page, "Cell");
  await expect.poll(() => paintedWords(page)).toEqual(["👩‍🌾", "2001"]);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 1100 } });

  test("what is selected by the browser's handles is coded by a tap", async ({ page }) => {
    await openText(page, "Tuya Touch");
    await textOf(page)
      .getByText("The council met")
      .evaluate((element) => {
        const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
        if (node !== null) document.getSelection()?.setBaseAndExtent(node, 4, node, 15);
      });
    const toolbar = page.getByRole("toolbar", { name: "Selection" });
    await expect(toolbar).toBeVisible();
    await toolbar.getByRole("button", { name: /^Code/ }).first().tap();
    await page.getByRole("combobox", { name: "Code", exact: true }).fill("Council");
    await page.getByRole("option", { name: /Create/ }).tap();
    await expect.poll(() => paintedWords(page)).toEqual(["council met"]);
    await textOf(page).locator("mark[data-p]").tap();
    await expect(page.getByRole("button", { name: "Coded passages" })).toBeVisible();
  });

  test("a boundary of a passage follows the finger that drags its handle", async ({ page }) => {
    await openText(page, "Hanna Handle");
    await textOf(page).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.press("Control+Shift+ArrowRight");
    await makeCode(page, "Wells");
    await expect.poll(() => paintedWords(page)).toEqual(["The wells"]);
    await page.keyboard.press("Escape");
    await textOf(page).locator("mark[data-p]").tap();
    await page
      .getByRole("dialog", { name: /^Passage: / })
      .getByRole("button", { name: "Close" })
      .tap();
    const handle = page.locator('[data-boundary="end"]');
    await expect(handle).toBeVisible();
    const knob = (await handle.boundingBox())!;
    const to = await placeOf(page, "The wells were dug", 17);
    const touch = await page.context().newCDPSession(page);
    const at = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    const [x, y] = [knob.x + 1, knob.y + knob.height + 3];
    await at("touchStart", x, y);
    for (let step = 1; step <= 5; step++) await at("touchMove", x + ((to.x - x) * step) / 5, to.y);
    await at("touchEnd", to.x, to.y);
    await expect.poll(() => paintedWords(page)).toEqual(["The wells were dug"]);
  });
});
