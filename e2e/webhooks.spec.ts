import { expect, test } from "@playwright/test";
import { hearWebhooks } from "@/lib/webhooks/testing/hear-webhooks";
import { givenAccount, givenProject } from "./support/given";
import { callApi } from "./support/rest";

test("an address is told what happens, tested, turned off, and deleted", async ({ page }) => {
  await givenAccount(page, "Wanda Webhook");
  const projectId = await givenProject(page, "Told elsewhere");
  const hearer = await hearWebhooks();
  const addCode = (name: string) =>
    callApi(page, "codebook/add", { projectId, id: crypto.randomUUID(), parentId: null, name });

  await page.goto(`/projects/${projectId}/team`);
  await expect(page.getByText("A webhook tells a program what happens here")).toBeVisible();
  await page.getByRole("button", { name: "Add a webhook" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add webhook" }).click();
  await expect(dialog.getByText("Give the address that is to be told.")).toBeVisible();
  await dialog.getByLabel("Address").fill(hearer.address);
  await dialog.getByRole("checkbox", { name: "Memos and links" }).uncheck();
  await dialog.getByRole("button", { name: "Add webhook" }).click();
  const secret = await dialog.getByLabel("Secret", { exact: true }).inputValue();
  expect(secret).toMatch(/^whsec_/);
  await dialog.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("listitem").filter({ hasText: hearer.address });
  await expect(row).toContainText("Not told anything yet.");
  await expect(row).not.toContainText("Memos and links");

  await test.step("it hears a test, and within seconds what was done", async () => {
    await row.getByRole("button", { name: "Send a test" }).click();
    await expect(page.getByText("has heard the test")).toBeVisible();
    await addCode("Trade");
    await expect.poll(() => hearer.heard.length).toBe(2);
    expect(hearer.heard.map(({ message }) => message.type)).toEqual(["test", "events"]);
    expect(hearer.heard[1]?.message.events).toMatchObject([{ kind: "code.add", actor: "Wanda Webhook" }]);
    await page.reload();
    await expect(row).toContainText("Told just now.");
  });

  await test.step("it is turned off and on, and deleted", async () => {
    await row.getByRole("button", { name: "Turn off" }).click();
    await expect(row).toContainText("Turned off.");
    await addCode("Energy");
    await row.getByRole("button", { name: "Turn on" }).click();
    await expect.poll(() => hearer.heard.length).toBe(3);
    await row.getByRole("button", { name: "New secret" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "New secret" }).click();
    const renewed = page.getByRole("dialog", { name: "The webhook’s secret" });
    expect(await renewed.getByLabel("Secret", { exact: true }).inputValue()).not.toBe(secret);
    await renewed.getByRole("button", { name: "Done" }).click();
    await row.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await expect(row).toHaveCount(0);
  });
  await hearer.close();
});
