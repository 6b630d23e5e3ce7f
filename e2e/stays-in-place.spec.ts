import { type Page, expect, test } from "@playwright/test";
import { givenAccount } from "./support/given";
import { openSampleDocument, textOf } from "./support/reader";
import { callApi } from "./support/rest";

interface Code {
  readonly id: string;
  readonly name: string;
}

/** Counts how often the browser loads a page anew, from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads++;
  });
  return () => loads;
}

test("undo and redo pressed quickly, while one moves about, never load the document anew", async ({
  page,
}) => {
  await givenAccount(page, "Hasty");
  const projectId = await openSampleDocument(page, /notes from a closed seminar/);
  const codes = await callApi<Code[]>(page, "codebook/list", { projectId });
  const code = codes.find(({ name }) => name === "Trust deficit")!;
  for (const name of ["Mistrust", "Distrust", "Suspicion"])
    await callApi(page, "codebook/edit", { projectId, id: code.id, fields: { name } });

  const loads = countLoads(page);
  await textOf(page).focus();
  await page.keyboard.press("Control+Home");
  const shown = (name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}`) });
  await expect(shown("Suspicion")).toHaveCount(1);
  for (let round = 0; round < 3; round++) {
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press("Control+z");
      await page.keyboard.press("f");
    }
    await expect(shown("Trust deficit")).toHaveCount(1);
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press("Control+Shift+z");
      await page.keyboard.press("f");
    }
    await expect(shown("Suspicion")).toHaveCount(1);
  }
  await expect(textOf(page)).toBeFocused();
  expect(loads(), "times the document was loaded anew").toBe(0);
});

test("one who moves about in a text stays there while the list of documents changes", async ({ page }) => {
  await givenAccount(page, "Steady");
  const projectId = await openSampleDocument(page, /notes from a closed seminar/);
  const documents = await callApi<{ id: string }[]>(page, "documents/list", { projectId });
  const other = documents.find(({ id }) => !page.url().includes(id))!;
  const details = { authors: "", year: null, source: "", doi: "", language: "", attributes: {} };
  const loads = countLoads(page);
  await textOf(page).focus();
  await page.keyboard.press("Control+Home");
  for (const title of ["One", "Two", "Three", "Four", "Five"]) {
    await callApi(page, "documents/edit", { projectId, id: other.id, title, ...details });
    for (let step = 0; step < 4; step++) await page.keyboard.press("f");
  }
  await expect(page.getByRole("link", { name: "Five", exact: true })).toHaveCount(1);
  await expect(page).toHaveURL(/passage=/);
  await expect(textOf(page)).toBeFocused();
  expect(loads(), "times the document was loaded anew").toBe(0);
});
