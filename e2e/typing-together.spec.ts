import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenMember, givenProject } from "./support/given";
import { callApi } from "./support/rest";

const memoText = (page: Page) => page.getByRole("textbox", { name: "Memo text" });
const status = (page: Page) => page.getByRole("status").filter({ hasText: /Kept as you type|Sending/ });

async function openMemo(page: Page, projectId: string): Promise<void> {
  await page.goto(`/projects/${projectId}/memos`);
  await page.getByRole("button", { name: "Edit Shared thoughts" }).click();
  await expect(memoText(page)).toContainText("Middle");
}

test("two people type into one memo at once, see each other's carets, and lose nothing", async ({
  page,
  browser,
}) => {
  await givenAccount(page, "Tia Types");
  const projectId = await givenProject(page, "Together");
  const other = await givenMember(page, browser, { projectId, name: "Udo Types", role: "lead" });
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Middle" }] }] };
  const id = crypto.randomUUID();
  const memo = { id, target: "project", targetId: projectId, title: "Shared thoughts", body };
  await callApi(page, "memos/write", { projectId, ...memo });
  await openMemo(page, projectId);
  await openMemo(other, projectId);

  await test.step("each sees who else writes, and where", async () => {
    await expect(status(page)).toContainText("also writing here: Udo Types");
    await expect(status(other)).toContainText("also writing here: Tia Types");
    await memoText(other).click();
    await other.keyboard.press("Control+End");
    await expect(memoText(page).getByText("Udo Types")).toBeVisible();
    await expectAccessible(page, "a memo that two type in");
  });

  await test.step("both type at once, one before the other", async () => {
    await memoText(page).click();
    // Until the other sees the caret there, the editor may not have taken it there.
    await expect(async () => {
      await page.keyboard.press("Control+Home");
      const seen = expect.poll(() => memoText(other).textContent(), { timeout: 2_000 });
      await seen.toMatch(/^[\s\u2060]*Tia Types/);
    }).toPass();
    await Promise.all([
      page.keyboard.type("From the beginning, by Tia. ", { delay: 25 }),
      other.keyboard.type(", and from the end, by Udo.", { delay: 25 }),
    ]);
    const whole = "From the beginning, by Tia. Middle, and from the end, by Udo.";
    for (const each of [page, other])
      await expect.poll(async () => wordsOf(await memoText(each).innerText())).toBe(whole);
    await page.getByLabel("Memo title").fill("Shared thoughts of two");
    await expect(other.getByLabel("Memo title")).toHaveValue("Shared thoughts of two");
  });

  /** All of it, with the word that was typed where the editor put the caret when it took the focus. */
  let whole = "";
  await test.step("what is typed without a connection comes when it is back", async () => {
    await other.context().setOffline(true);
    await other.keyboard.type(" Offline.");
    await expect(status(other)).toContainText("Sending…");
    await memoText(page).focus();
    await page.keyboard.type("Online. ");
    await other.context().setOffline(false);
    for (const each of [page, other])
      await expect
        .poll(
          async () => {
            whole = wordsOf(await memoText(each).innerText());
            const parts = whole.split("Online. ");
            return [parts.length, parts.join("")];
          },
          { timeout: 30_000 },
        )
        .toEqual([2, "From the beginning, by Tia. Middle, and from the end, by Udo. Offline."]);
    expect(wordsOf(await memoText(page).innerText())).toBe(whole);
  });

  await test.step("the memo says it all, with no save refused", async () => {
    await page.getByRole("button", { name: "Done" }).click();
    await other.keyboard.press("Control+Enter");
    for (const each of [page, other]) {
      await expect(memoText(each)).toHaveCount(0);
      await expect(each.getByRole("alert").filter({ hasText: "not saved" })).toHaveCount(0);
      await each.reload();
      await expect(each.getByRole("article", { name: "Shared thoughts of two" })).toContainText(whole);
    }
  });
});

test("two people type into one definition at once, and both are kept", async ({ page, browser }) => {
  await givenAccount(page, "Dora Defines");
  const projectId = await givenProject(page, "Defined together");
  const other = await givenMember(page, browser, { projectId, name: "Egon Defines", role: "lead" });
  const code = { id: crypto.randomUUID(), parentId: null, name: "Trade", color: "#1c6fb3" };
  await callApi(page, "codebook/add", { projectId, ...code });
  await callApi(page, "codebook/edit", { projectId, id: code.id, fields: { definition: "goods" } });
  const definition = (each: Page) => each.getByRole("textbox", { name: "Definition" });
  const both = [page, other];
  for (const each of both) {
    await each.goto(`/projects/${projectId}/codebook?code=${code.id}`);
    await expect(definition(each)).toHaveValue("goods");
  }

  await definition(page).focus();
  await page.keyboard.press("Control+Home");
  await definition(other).focus();
  await other.keyboard.press("Control+End");
  await Promise.all([
    page.keyboard.type("Dora says ", { delay: 25 }),
    other.keyboard.type(", says Egon", { delay: 25 }),
  ]);
  for (const each of both) await expect(definition(each)).toHaveValue("Dora says goods, says Egon");
  await expect(status(page)).toContainText("also writing here: Egon Defines");
  await expect(status(other)).toContainText("also writing here: Dora Defines");
  await expect(page.getByText("Egon Defines", { exact: true })).toBeVisible();
  await expect(other.getByText("Dora Defines", { exact: true })).toBeVisible();
  await expectAccessible(page, "a definition that two type in");

  await definition(other).blur();
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await definition(page).blur();
  for (const each of both) {
    await expect(status(each)).toHaveCount(0);
    await each.reload();
    await expect(definition(each)).toHaveValue("Dora says goods, says Egon");
  }
});

/** A memo's text without the names at the carets in it. */
const wordsOf = (text: string): string =>
  text.replaceAll(/\u2060\n?(Tia|Udo) Types\n?\u2060|\u2060/g, "").trim();

test("what was typed last is kept when the page is left at once", async ({ page, browser }) => {
  await givenAccount(page, "Lea Leaves");
  const projectId = await givenProject(page, "Left");
  const other = await givenMember(page, browser, { projectId, name: "Otto Stays", role: "lead" });
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Middle" }] }] };
  const memo = { id: crypto.randomUUID(), target: "project", targetId: projectId };
  await callApi(page, "memos/write", { projectId, ...memo, title: "Shared thoughts", body });
  await openMemo(page, projectId);
  await openMemo(other, projectId);
  await memoText(page).click();
  await page.keyboard.press("Control+End");
  // Both within the moment for which typing is gathered.
  await page.evaluate(() => {
    document.execCommand("insertText", false, " to the end");
    window.location.assign("about:blank");
  });
  await expect(memoText(other)).toContainText("Middle to the end");
});
