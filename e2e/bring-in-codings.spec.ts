import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenProject } from "./support/given";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

const text =
  "The pipeline was agreed in May.\n\nTrade grew slowly, and then it grew fast.\n\nNobody spoke of winter.\n";
const table = [
  "Document name;Code;Segment;Created by",
  "Minutes;Trade\\Growth;Trade grew slowly;Bea",
  "Minutes;Silence;Nobody spake of winter;Bea",
  "Minutes;Silence;words of another paper;Bea",
].join("\n");

test("excerpts coded elsewhere come in, wait where their words are not found, are placed, and go out as annotations", async ({
  page,
}) => {
  await givenAccount(page, "Ines Incoming");
  const projectId = await givenProject(page, "From elsewhere");
  await uploadFile(page, projectId, "Minutes.txt", Buffer.from(text));
  await page.goto(`/projects/${projectId}/documents`);
  await page.getByRole("button", { name: /^Project: / }).click();
  await page.getByRole("menuitem", { name: "Bring in codings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bring in codings" })).toBeVisible();
  await expect(page.getByText("Nothing waits.")).toBeVisible();

  await page.getByLabel("File of coded excerpts").setInputFiles({
    ...{ name: "segments.csv", mimeType: "text/csv", buffer: Buffer.from(table) },
  });
  await expect(page.getByText(/was recognised as retrieved segments of MAXQDA, with 3 excerpts/)).toBeVisible(
    {
      timeout: 30_000,
    },
  );
  await expect(page.getByRole("combobox", { name: "The codes" })).toHaveValue("1");
  const near = page.getByRole("region", { name: "Excerpts found nearly" });
  await expect(near).toContainText("Nobody spake of winter", { timeout: 30_000 });
  await expect(near).toContainText("Nobody spoke of winter");
  await expect(page.getByRole("region", { name: "Excerpts without a place" })).toContainText("another paper");
  await expect(page.getByText("a new layer “Bea”")).toBeVisible();
  await expectAccessible(page, "a preview of codings to bring in");
  await page.getByRole("button", { name: "Bring in 2 codings" }).click();
  await expect(page.getByText("You brought in 2 codings from segments.csv")).toBeVisible({ timeout: 30_000 });

  await page.reload();
  const waiting = page.getByRole("listitem").filter({ hasText: "words of another paper" });
  await expect(waiting).toContainText("Silence");
  await waiting.getByRole("button", { name: /^Find a place/ }).click();
  await waiting.getByLabel("Words to look for").fill("grew");
  await waiting.getByRole("button", { name: "Look", exact: true }).click();
  const places = waiting.getByRole("list", { name: "Places it can mean" });
  await expect(places.getByRole("listitem")).toHaveCount(2, { timeout: 30_000 });
  await expectAccessible(page, "places of an excerpt that waits");
  await places
    .getByRole("listitem")
    .last()
    .getByRole("button", { name: /^Place it in/ })
    .click();
  await expect(page.getByText("Nothing waits.")).toBeVisible();

  await page.goto(`/projects/${projectId}/export`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Web Annotations (.jsonld)" }).click(),
  ]);
  const { total, first } = JSON.parse(await readFile(await download.path(), "utf8")) as {
    total: number;
    first: { items: { creator: { name: string } }[] };
  };
  expect([total, first.items.map(({ creator }) => creator.name)]).toEqual([3, ["Bea", "Bea", "Bea"]]);
  expect(await callApi<unknown[]>(page, "incoming/listUnplaced", { projectId })).toEqual([]);
});
