import { type Page, expect, test } from "@playwright/test";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject } from "./support/given";
import { painted, textOf } from "./support/reader";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

const bar = (page: Page, name: string) => page.getByRole("region", { name: `Round ${name}` });

test("given passages are walked by a key and coded exactly", async ({ page }) => {
  await givenAccount(page, "Uma Units");
  const projectId = await givenProject(page, "Units");
  await addCodes(page, projectId, ["Trade"]);
  const words = ["The first says much.", "The second says more.", "The third says all."];
  const documentId = await uploadFile(page, projectId, "note.txt", Buffer.from(words.join("\n\n")));
  const [me] = await callApi<{ userId: string }[]>(page, "projects/listTeam", { projectId });
  const id = crypto.randomUUID();
  await callApi(page, "rounds/plan", {
    projectId,
    id,
    name: "Drawn",
    purpose: "openCoding",
    blind: false,
    codebookFrozen: false,
    instructions: "",
    dueAt: null,
    work: { documentIds: [documentId], userIds: [me?.userId], perDocument: 1, percent: 100, seed: 1 },
  });
  await callApi(page, "rounds/changeState", { projectId, id, to: "open" });

  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(bar(page, "Drawn")).toContainText("3 passages");
  await textOf(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("n");
  await expect(bar(page, "Drawn")).toContainText("Passage 1 of 3");
  await page.keyboard.press("n");
  await expect(bar(page, "Drawn")).toContainText("Passage 2 of 3");
  await page.keyboard.press("c");
  await page.keyboard.type("trade");
  await page.keyboard.press("Enter");
  await expect(painted(page)).toHaveText([words[1]!]);
  await page.getByRole("button", { name: "Next given passage" }).click();
  await expect(bar(page, "Drawn")).toContainText("Passage 3 of 3");
  await page.keyboard.press("Shift+n");
  await expect(bar(page, "Drawn")).toContainText("Passage 2 of 3");
  await bar(page, "Drawn").getByRole("button", { name: "Mark as done" }).click();
  await expect(bar(page, "Drawn").getByRole("button", { name: "Take up again" })).toBeVisible();
  await expect(bar(page, "Drawn").getByRole("button", { name: /^Next document/ })).toHaveCount(0);
});
