import { expect, test } from "@playwright/test";
import { givenAccount } from "./support/given";
import { openSampleDocument, textOf } from "./support/reader";
import { callApi } from "./support/rest";

interface Code {
  readonly id: string;
  readonly name: string;
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

  let loads = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads++;
  });
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
  expect(loads, "times the document was loaded anew").toBe(0);
});
