import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenProject } from "./support/given";
import { callApi } from "./support/rest";
import { makeThreeCoders } from "./support/three-coders";

test("a lead sees whether three coders agree more from round to round, and takes the charts along", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await givenAccount(page, "Lea Lead");
  const projectId = await givenProject(page, "Three coders");
  const at = (path: string) => `/projects/${projectId}/agreement${path}`;

  await test.step("without rounds the page says what a round is", async () => {
    await page.goto(at(""));
    await page.getByRole("link", { name: "Over the rounds" }).click();
    await expect(page.getByRole("heading", { name: "No round has been opened yet" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Go to the rounds" })).toBeVisible();
    await expectAccessible(page, "no rounds");
  });

  const { others, documentIds } = await makeThreeCoders(page, browser, projectId);

  await test.step("numbers stand in a chart and in a table, with intervals", async () => {
    await page.goto(at("/trend"));
    const table = page.getByRole("region", { name: "Round by round" });
    const pilot = table.getByRole("columnheader", { name: /^Pilot/ });
    await expect(pilot).toContainText("3 coders, 2 documents", { timeout: 60_000 });
    const together = table.getByRole("row", { name: /^All codes/ });
    await expect(together.getByRole("link")).toHaveCount(2);
    await expect(together).toContainText(/\.\d\d to 1?\.\d\d/);
    await expect(page.getByText(/Without a number in any round.*: Never used/)).toBeVisible();
    const chart = page.getByRole("region", { name: "From round to round" });
    await expect(chart.getByRole("link", { name: /^All codes/ })).toHaveCount(2);
    await expectAccessible(page, "trend");
  });

  await test.step("a point leads to the comparison of its round", async () => {
    const point = page.getByRole("link", { name: /^All codes.*Pilot: .*show the comparison/ }).first();
    const said = (await point.getAttribute("aria-label")) ?? "";
    await point.click();
    const numbers = page.getByRole("region", { name: "All codes together" });
    await expect(numbers).toContainText("3 coders, 2 documents");
    await expect(numbers).toContainText(/: (−?\.\d\d)/.exec(said)![1]!);
  });

  await test.step("charts are saved under the project's name, in light colours", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    for (const [path, title] of [
      ["", "Agreement by code and pair of coders"],
      ["", "Agreement by code and document"],
      ["/trend", "Agreement over the rounds"],
    ] as const) {
      await page.goto(at(path));
      for (const kind of ["SVG", "PNG"]) {
        const saving = page.waitForEvent("download");
        await page.getByRole("button", { name: `${kind}: save the chart “${title}”` }).click();
        const file = await saving;
        expect(file.suggestedFilename()).toBe(`Three coders – ${title}.${kind.toLowerCase()}`);
        const bytes = await readFile(await file.path());
        if (kind === "PNG") expect(bytes.subarray(1, 4).toString()).toBe("PNG");
        else {
          const svg = bytes.toString();
          expect(svg).toContain(`<title id="title">${title}</title>`);
          expect(svg).toContain('fill="#ffffff"');
          expect(svg).not.toMatch(/var\(|light-dark/);
        }
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
  });

  await test.step("a round that has no numbers says why", async () => {
    const id = crypto.randomUUID();
    const team = await callApi<{ userId: string }[]>(page, "projects/listTeam", { projectId });
    await callApi(page, "rounds/plan", {
      ...{ projectId, id, name: "Third", instructions: "", dueAt: null, purpose: "reliability" },
      ...{ blind: true, codebookFrozen: false },
      work: {
        documentIds: documentIds.slice(0, 1),
        userIds: team.slice(-1).map(({ userId }) => userId),
        ...{ perDocument: 1, percent: null, seed: 7 },
      },
    });
    await callApi(page, "rounds/changeState", { projectId, id, to: "open" });
    await page.goto(at("/trend"));
    await expect(page.getByRole("listitem").filter({ hasText: /^Third:/ })).toContainText(
      "nobody has coded in it yet",
    );
  });

  await test.step("who codes in an open blind round sees nothing of it, others do", async () => {
    const told = await Promise.all(
      others.map(async (other) => {
        await other.goto(at("/trend"));
        const blind = other.getByRole("heading", { name: "You are coding blind" });
        await expect(blind.or(other.getByRole("heading", { name: "Round by round" }))).toBeVisible();
        return blind.isVisible();
      }),
    );
    expect(told.filter(Boolean)).toHaveLength(1);
  });
});
