import { type Page, expect, test } from "@playwright/test";
import { startProduct } from "../scripts/start-product";
import { givenAccount, givenMember } from "./support/given";
import { openSampleDocument, painted, paragraphs } from "./support/reader";

const deaths = 10;

interface CodingsView {
  readonly layers: readonly { readonly id: string; readonly name: string }[];
  readonly passages: readonly {
    readonly codings: readonly (readonly [string, number, number, number?])[];
  }[];
}

/** How many codings of a coder the server has in the document that the page shows. */
async function countSaved(page: Page, projectId: string, coder: string): Promise<number> {
  const documentId = /documents\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  const response = await page.request.get(
    `/api/v1/coding/list?projectId=${projectId}&documentId=${documentId}`,
  );
  const { layers, passages } = (await response.json()) as CodingsView;
  const own = layers.findIndex(({ name }) => name === coder);
  return passages.flatMap(({ codings }) => codings.filter(([, , layer]) => layer === own)).length;
}

/** Selects a word of the text that nobody has coded with the keyboard's last code, and codes it with that. */
async function codeWord(page: Page, paragraph: number, at: number): Promise<void> {
  const target = paragraphs(page).nth(paragraph);
  await target.scrollIntoViewIfNeeded();
  await target.dblclick({ position: { x: 60 + 90 * at, y: 14 } });
  await page.keyboard.press("l");
}

test("a server killed again and again loses nothing that was acknowledged, and every browser recovers", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  let product = await startProduct();
  try {
    const page = await (await browser.newContext({ baseURL: product.url })).newPage();
    await givenAccount(page, "Kit Killed");
    const projectId = await openSampleDocument(page, /Interview 07/);
    const other = await givenMember(page, browser, { projectId, name: "Olga Other", baseURL: product.url });
    await other
      .getByRole("link", { name: /Interview 07/ })
      .first()
      .click();
    await expect(painted(other).first()).toBeVisible();

    await paragraphs(page)
      .nth(0)
      .dblclick({ position: { x: 60, y: 14 } });
    await page.keyboard.press("c");
    await page.keyboard.type("trust def");
    await page.keyboard.press("Enter");
    await expect.poll(() => countSaved(page, projectId, "Kit Killed")).toBe(1);

    for (let death = 0; death < deaths; death += 1) {
      await codeWord(page, 1 + (death % 5), death < 5 ? 0 : 2);
      await product.kill();
      await codeWord(page, 1 + (death % 5), death < 5 ? 1 : 3);
      product = await startProduct({ folder: product.folder, port: product.port });
      await expect
        .poll(() => countSaved(page, projectId, "Kit Killed"), { timeout: 30_000 })
        .toBe(1 + 2 * (death + 1));
      await expect(page.getByText("No connection")).toHaveCount(0, { timeout: 30_000 });
      await expect(other.getByText("No connection")).toHaveCount(0, { timeout: 30_000 });
    }
    // Both show what the server has, without having been loaded again.
    const answer = await page.request.post("/api/v1/codebook/list", { data: { projectId } });
    const codes = (await answer.json()) as { name: string; codings: number }[];
    const count = codes.find(({ name }) => name === "Trust deficit")?.codings ?? 0;
    for (const each of [page, other]) {
      const code = each.getByRole("treeitem", { name: `Trust deficit, ${count} codings` });
      await expect(code).toHaveCount(1, { timeout: 30_000 });
      await paragraphs(each).nth(5).scrollIntoViewIfNeeded();
      const own = each.getByRole("region", { name: "Coded passages" });
      await expect(own.getByRole("list", { name: "Codes of Kit Killed" }).first()).toBeVisible();
    }
  } finally {
    await product.stop();
  }
});
