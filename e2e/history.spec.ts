import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenSample } from "./support/given";
import { callApi } from "./support/rest";

interface Code {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly codings: number;
}

test("looks up what happened to a code, takes it back, restores a deleted one and compares codebooks", async ({
  page,
}) => {
  await givenAccount(page, "Historian");
  const projectId = await givenSample(page);
  const place = `/projects/${projectId}/history`;
  const codes = await callApi<Code[]>(page, "codebook/list", { projectId });
  const defined = codes.find(({ name }) => name === "Trust deficit")!;
  const definition = `${defined.definition} Hints count, too.`;
  await callApi(page, "codebook/edit", { projectId, id: defined.id, fields: { definition } });
  await callApi(page, "codebook/edit", { projectId, id: defined.id, fields: { name: "Mistrust" } });
  const gone = codes.find(({ name }) => name === "Cooperation")!;
  await callApi(page, "codebook/remove", { projectId, id: gone.id });

  await page.goto(`${place}?code=${defined.id}`);
  const entry = page.getByRole("listitem").filter({ hasText: "changed the definition of “Trust deficit”" });
  await expect(entry).toHaveCount(1);
  await expect(page.getByText("deleted the code")).toHaveCount(0);
  await entry.getByRole("button", { name: /^Details/ }).click();
  await expect(entry.getByRole("insertion")).toHaveText(" Hints count, too.");
  await expect(entry.getByRole("deletion")).toHaveCount(0);
  await expectAccessible(page, "the history");

  await entry.getByRole("button", { name: /^Undo/ }).click();
  await expect(entry.getByText("undone by Historian")).toBeVisible();
  const after = await callApi<Code[]>(page, "codebook/list", { projectId });
  expect(after.find(({ id }) => id === defined.id)).toMatchObject({
    name: "Mistrust",
    definition: defined.definition,
  });

  await page.getByRole("link", { name: "Recently deleted" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Code “Cooperation”" });
  await expect(row).toContainText(`with ${gone.codings} codings`);
  await expectAccessible(page, "what was deleted");
  await row.getByRole("button", { name: "Restore code “Cooperation”" }).click();
  await expect(page.getByText("Nothing has been deleted lately.")).toBeVisible();
  const restored = await callApi<Code[]>(page, "codebook/list", { projectId });
  expect(restored.find(({ id }) => id === gone.id)?.codings).toBe(gone.codings);

  await page.getByRole("link", { name: "Codebook over time" }).click();
  await expect(page.getByRole("heading", { name: /^Codebook on/ })).toBeVisible();
  await page.getByRole("combobox", { name: "Compared with" }).click();
  await page.getByRole("option", { name: /^The beginning/ }).click();
  const changed = page.getByRole("region", { name: "Changed" });
  await expect(changed.getByRole("listitem")).toHaveCount(1);
  await expect(changed.getByRole("deletion")).toHaveText("Trust deficit");
  await expect(changed.getByRole("insertion")).toHaveText("Mistrust");
  await expectAccessible(page, "the codebook over time");
});

test("leaves as files, narrowed as on the page", async ({ page }) => {
  await givenAccount(page, "Exporter");
  const projectId = await givenSample(page);
  const [code] = await callApi<Code[]>(page, "codebook/list", { projectId });
  await callApi(page, "codebook/edit", { projectId, id: code!.id, fields: { color: "#336699" } });
  await callApi(page, "codebook/add", {
    projectId,
    id: crypto.randomUUID(),
    parentId: null,
    name: "Something new",
  });
  const place = `/api/projects/${projectId}/history/export`;
  const csv = await (await page.request.get(`${place}?format=csv`)).text();
  expect(csv).toContain(`recoloured “${code!.name}”`);
  expect(csv).toContain("added the code “Something new”");
  const json = await page.request.get(`${place}?format=json&codeId=${code!.id}`);
  const told = (await json.json()) as { summary: string }[];
  expect(told.map(({ summary }) => summary)).toEqual([`recoloured “${code!.name}”`]);
  expect((await page.request.get(`${place}?format=pdf`)).status()).toBe(400);
});
