import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenProject, givenSample } from "./support/given";
import { callApi } from "./support/rest";

const tree = (page: Page) => page.getByRole("tree", { name: "Codebook" });
const row = (page: Page, name: string | RegExp) => tree(page).getByRole("treeitem", { name });

/** What the tree shows, from top to bottom: each line's label behind a dot for each level below the first. */
const lines = async (page: Page): Promise<string[]> =>
  tree(page)
    .getByRole("treeitem")
    .evaluateAll((items) =>
      items
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((item) => "·".repeat(Number(item.ariaLevel) - 1) + (item.ariaLabel ?? "")),
    );

const expectLines = (page: Page, expected: string[]) => expect.poll(() => lines(page)).toEqual(expected);

async function openCodebook(page: Page, projectId: string): Promise<void> {
  await page.goto(`/projects/${projectId}/codebook`);
  await expect(page.getByRole("heading", { name: "Codebook", level: 1 })).toBeVisible();
}

async function chooseInMenu(page: Page, name: RegExp, choice: RegExp): Promise<void> {
  await row(page, name).click({ button: "right" });
  await page.getByRole("menuitem", { name: choice }).click();
}

async function importFile(page: Page, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import, export, templates" }).click();
  await page.getByRole("menuitem", { name: /^Import/ }).click();
  await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
}

test("a codebook grows, changes and comes back by keyboard alone", async ({ page }) => {
  await givenAccount(page, "Kaya Keys");
  await openCodebook(page, await givenProject(page, "By keys"));
  await expectAccessible(page, "an empty codebook");
  await page.getByRole("button", { name: "New code", exact: true }).focus();
  await page.keyboard.press("Enter");
  for (const name of ["Sector", "Trade", "Actor"]) {
    await expect(page.getByRole("textbox", { name: "Name of the new code" })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(row(page, name)).toBeVisible();
  }
  await page.keyboard.press("Escape");
  await expect(tree(page)).toBeFocused();

  await page.keyboard.type("tra");
  await page.keyboard.press("Alt+ArrowRight");
  await expectLines(page, ["Sector", "·Trade", "Actor"]);
  await page.keyboard.press("F2");
  await page.keyboard.type("Commerce");
  await page.keyboard.press("Enter");
  await expectLines(page, ["Sector", "·Commerce", "Actor"]);
  await page.keyboard.press("End");
  await page.keyboard.press("Alt+ArrowUp");
  await expectLines(page, ["Actor", "Sector", "·Commerce"]);

  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expectLines(page, ["Actor", "Sector"]);
  await page.keyboard.press("Delete");
  await expect(page.getByRole("dialog", { name: "Delete “Sector”" })).toContainText(
    "Its sub-code goes with it",
  );
  await page.keyboard.press("Enter");
  await expectLines(page, ["Actor"]);
  await page.keyboard.press("Control+z");
  await expectLines(page, ["Actor", "Sector"]);
  await page.keyboard.press("Control+Shift+z");
  await expectLines(page, ["Actor"]);
});

test("codes are dragged, merged, split and deleted with the mouse, and each is taken back", async ({
  page,
}) => {
  await givenAccount(page, "Mila Mouse");
  await openCodebook(page, await givenSample(page));
  await expectAccessible(page, "the sample's codebook");
  const codings = async (name: RegExp) =>
    Number(/([\d,]+) codings?/.exec((await row(page, name).getAttribute("aria-label")) ?? "")?.[1] ?? 0);

  await row(page, /^Conflict/).dragTo(row(page, /^Cooperation/), { targetPosition: { x: 120, y: 14 } });
  await expect(row(page, /^Conflict/)).toHaveAttribute("aria-level", "2");
  await page.keyboard.press("Control+z");
  await expect(row(page, /^Conflict/)).toHaveAttribute("aria-level", "1");

  const [trust, weak] = [await codings(/^Trust deficit/), await codings(/^Weak institutions/)];
  await chooseInMenu(page, /^Trust deficit/, /^Merge/);
  await page.getByRole("combobox", { name: "Merge into" }).fill("weak");
  await page.getByRole("option", { name: /Weak institutions/ }).click();
  await expect(page.getByRole("dialog")).toContainText(`${trust} codings`);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(row(page, /^Trust deficit/)).toHaveCount(0);
  const merged = await codings(/^Weak institutions/);
  expect(merged).toBeGreaterThan(weak);
  expect(merged).toBeLessThanOrEqual(weak + trust);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(() => codings(/^Trust deficit/)).toBe(trust);

  const whole = await codings(/^Cooperation/);
  await chooseInMenu(page, /^Cooperation/, /^Split/);
  await page.getByLabel("Name of the new code").fill("Joint acts");
  await page.getByRole("dialog").getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Split", exact: true }).click();
  await expect(row(page, /^Joint acts, \d+ coding/)).toHaveAttribute("aria-level", "2");
  expect((await codings(/^Cooperation/)) + (await codings(/^Joint acts/))).toBe(whole);

  await chooseInMenu(page, /^Joint acts/, /^Delete/);
  await expect(page.getByRole("dialog")).toContainText(/Its (coding goes|\d+ codings go) with it/);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(row(page, /^Joint acts/)).toHaveCount(0);
});

test("a codebook goes out as files and comes in again, and a bad file changes nothing", async ({ page }) => {
  await givenAccount(page, "Fina Files");
  await openCodebook(page, await givenProject(page, "By files"));
  await importFile(page, "bad.csv", "Path,Color\nTrade,red\n");
  await expect(page.getByRole("dialog")).toContainText("Row 2: “red” is not a colour.");
  await page.getByRole("button", { name: "Cancel" }).click();

  const name = "<img src=x onerror=alert(1)> 😀 עברית";
  await importFile(
    page,
    "codes.csv",
    `Path,Definition\nSector,\n"Sector > ${name.replace(">", "\\>")}",'=1+1\n`,
  );
  await page.getByRole("button", { name: "Import 2 codes" }).click();
  await expectLines(page, ["Sector", `·${name}`]);

  await page.getByRole("button", { name: "Import, export, templates" }).click();
  const download = page.waitForEvent("download");
  await page
    .getByRole("menuitem", { name: /REFI-QDA/ })
    .last()
    .click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);

  const again = await callApi<{ id: string }>(page, "projects/create", {
    name: "By files, again",
    description: "",
  });
  await openCodebook(page, again.id);
  await importFile(page, "codebook.qdc", Buffer.concat(chunks).toString("utf8"));
  await page.getByRole("button", { name: "Import 2 codes" }).click();
  await expectLines(page, ["Sector", `·${name}`]);
  await row(page, /img/).click();
  await expect(page.getByLabel("Definition")).toHaveValue("=1+1");
});

test("a field is saved when it is left, and a name that is taken is refused", async ({ page }) => {
  await givenAccount(page, "Ida Detail");
  await openCodebook(page, await givenProject(page, "Details"));
  await page.getByLabel("Name of the first code").fill("Trade");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Definition" }).fill("Goods\nand services");
  await page.getByRole("textbox", { name: "Shortcut" }).fill("t");
  await page.getByRole("textbox", { name: "When to use", exact: true }).focus();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(row(page, "Trade, shortcut T")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Definition" })).toHaveValue("Goods\nand services");

  await page.getByRole("button", { name: "New code", exact: true }).click();
  await page.keyboard.type("TRADE");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "already a code named “Trade”" })).toBeVisible();
});

test("memos are written where they belong, and read in one place", async ({ page }) => {
  await givenAccount(page, "Mona Memo");
  const projectId = await givenSample(page);
  await openCodebook(page, projectId);
  await row(page, /^Conflict/).click();
  await page.getByRole("button", { name: "Write a memo" }).click();
  await page.getByLabel("Memo title").fill("A doubt");
  await page.getByRole("textbox", { name: "Memo text" }).click();
  await page.keyboard.type("<script>alert(1)</script> is text");
  await expectAccessible(page, "the memo editor");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article", { name: "A doubt" })).toContainText(
    "<script>alert(1)</script> is text",
  );

  await page.goto(`/projects/${projectId}/memos`);
  await expectAccessible(page, "the memos");
  const memo = page.getByRole("article", { name: "A doubt" });
  await memo.getByRole("button", { name: "Edit A doubt" }).click();
  await page.getByLabel("Memo title").fill("A doubt, settled");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Delete A doubt, settled" }).click();
  await expect(page.getByRole("article", { name: "A doubt, settled" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page
    .getByRole("article", { name: "A doubt, settled" })
    .getByRole("link", { name: "Conflict" })
    .click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Conflict");
});
