import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenMember, givenSample } from "./support/given";

test("a lead takes and gives what one member may do, and it holds at once", async ({
  page,
  browser,
  baseURL,
}) => {
  await givenAccount(page, "Rita Rights");
  const projectId = await givenSample(page);
  const coder = await givenMember(page, browser, {
    projectId,
    name: "Carl Coder",
    ...(baseURL && { baseURL }),
  });
  await coder.goto(`/projects/${projectId}/history`);
  await expect(coder.getByRole("button", { name: "Export" })).toBeVisible();

  await page.goto(`/projects/${projectId}/team`);
  await page.getByRole("button", { name: "What Carl Coder may do" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "What Carl Coder may do" });
  await expect(dialog.getByRole("switch", { name: "Invite people" })).not.toBeChecked();
  for (const right of ["Edit the codebook", "See the layers of others", "Export"])
    await expect(dialog.getByRole("switch", { name: right })).toBeChecked();
  await dialog.getByRole("switch", { name: "Export" }).focus();
  await page.keyboard.press("Space");
  await expect(dialog.getByText("A coder may. Taken beside the role.")).toBeVisible();
  await dialog.getByRole("switch", { name: "See the layers of others" }).uncheck({ force: true });
  await dialog.getByRole("switch", { name: "Invite people" }).check({ force: true });
  await expectAccessible(page, "rights of a member");
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row", { name: /Carl Coder/ });
  await expect(row).toContainText("May not see the layers of others, may not export, may invite people.");

  await expect(coder.getByRole("button", { name: "Export" })).toHaveCount(0);
  const refused = await coder.request.get(`/api/projects/${projectId}/codebook/export?format=csv`);
  expect(refused.status()).toBe(403);
  await coder.goto(`/projects/${projectId}/team`);
  await expect(coder.getByRole("button", { name: "Invite" })).toBeHidden(); // they would give more than they have
  await expect(coder.getByRole("button", { name: /may do/ })).toHaveCount(0);

  await page.goto(`/projects/${projectId}/history`);
  await expect(
    page.getByText(
      "set that Carl Coder may not see the layers of others and may not export and may invite people",
    ),
  ).toBeVisible();

  await page.goto(`/projects/${projectId}/team`);
  await page.getByRole("button", { name: "What Carl Coder may do" }).click();
  await dialog.getByRole("button", { name: "As the role says" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).not.toContainText("May not");
  await coder.goto(`/projects/${projectId}/history`);
  await expect(coder.getByRole("button", { name: "Export" })).toBeVisible();
});
